package org.gouji.document;

/**
 * The text of a file, and how it was decoded.
 *
 * @param damaged characters that could not be decoded
 * @param isBinary whether the bytes are no text in any known character set
 */
record DecodedText(String text, String charset, int damaged, boolean isBinary) {}
