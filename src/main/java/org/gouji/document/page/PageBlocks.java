package org.gouji.document.page;

import java.util.List;

/** The blocks of a page from top to bottom. */
record PageBlocks(int number, float height, List<Block> blocks) {}
