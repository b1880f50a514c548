package org.gouji.intake.hostile;

import static org.gouji.document.Archives.text;
import static org.gouji.intake.hostile.HostileFile.hostile;
import static org.gouji.intake.hostile.HostileFile.showing;

import java.util.ArrayList;
import java.util.List;

/** Web pages that are too deep or too wide, that reach out, and that show other figures than they hold. */
final class PageFiles {

    private static final String HIDDEN_DIGIT = "1<span %s>9</span>2";

    private PageFiles() {}

    static List<HostileFile> files() {
        List<HostileFile> files = new ArrayList<>();
        addFigures(files);
        addShapes(files);
        addReaching(files);
        return files;
    }

    private static void addFigures(List<HostileFile> files) {
        hidden(files, "display-none", "style='display:none'");
        hidden(files, "visibility", "style='visibility: hidden'");
        hidden(files, "collapse", "style='visibility:collapse'");
        hidden(files, "font-size-zero", "style='font-size:0'");
        hidden(files, "font-size-zero-points", "style=\"FONT-SIZE: 0.0pt;color:red\"");
        hidden(files, "opacity", "style='opacity:0'");
        hidden(files, "font-size-zero-blanks", "style='font-size : 0'");
        hidden(files, "far-left-blanks", "style='position:absolute;left:  -9999px'");
        hidden(files, "attribute", "hidden");
        hidden(files, "office", "style='mso-hide:all'");
        figure(files, "12", "class", "1<b class='x y'>9</b>2", "<style>p{color:red} .x { display : none }</style>");
        figure(files, "12", "class-in-a-list", "1<b class='x'>9</b>2", "<style>a:hover,.x{display:none}</style>");
        figure(files, "12", "own-element", "1<x-y>9</x-y>2", "<style>x-y{display:none}</style>");
        figure(
                files,
                "12",
                "white-and-shown",
                "1<b class='x'>9</b>2",
                "<style>.x{color:#fff} .x{display:inline}</style>");
        figure(
                files,
                "12",
                "white-and-shown-itself",
                "1<b class='x' style='display:inline'>9</b>2",
                "<style>.x{color:#fff}</style>");
        figure(files, "12", "behind-many-rules", "1<b class='x'>9</b>2", manyRules());
        figure(files, "12", "white-font", "1<font color=white>9</font>2", "");
        figure(files, "12", "white-font-without-sign", "1<font color='FFFFFF'>9</font>2", "");
        figure(files, "12", "id", "1<b id=x>9</b>2", "<style>#x{visibility:hidden}</style>");
        figure(files, "12", "element", "1<u>9</u>2", "<style>u{display:none}</style>");
        figure(
                files,
                "192",
                "class-for-printers-only",
                "1<b class='x'>9</b>2",
                "<style>@media print{.x{display:none}}</style>");
        figure(files, "12", "template", "1<template>9</template>2", "");
        figure(files, "12", "noscript-and-comment", "1<!-- 9 --><noscript>9</noscript>2", "");
        figure(files, "12", "bdo", "<bdo dir='rtl'>21</bdo>", "");
        figure(files, "12", "bidi-override", "<span style='direction:rtl;unicode-bidi:bidi-override'>21</span>", "");
        figure(files, "12", "white", "1<span style='color: #FFF'>9</span>2", "");
        figure(files, "struck", "struck-out", "1<s>9</s>2", "");
        figure(files, "struck", "deleted", "1<del>9</del>2", "");
        figure(files, "struck", "line-through", "1<span style='text-decoration:line-through'>9</span>2", "");
        figure(files, "12²", "superscript", "12<sup>2</sup>", "");
        figure(files, "12", "ruby", "<ruby>12<rt>9</rt></ruby>", "");
        figure(files, "12", "word-breaks", "1<wbr>2&#8203;&shy;&zwnj;", "");
        figure(files, "12", "numbered-characters", "&#x31;&#50;", "");
        figure(files, "12", "field", "<input value='12'>", "");
        figure(files, "12", "option", "<select><option>9</option><option selected>12</option></select>", "");
        figure(files, "132", "right-to-left-override", "1&#x202E;23", "");
        figure(files, "none", "off-the-page", "<span style='position:absolute;left:-9999px'>9</span>", "");
    }

    private static String manyRules() {
        return "<style>" + ".y{display:none}".repeat(2_500) + ".x{display:none}</style>";
    }

    private static void hidden(List<HostileFile> files, String name, String attribute) {
        figure(files, "12", "hidden-by-" + name, HIDDEN_DIGIT.formatted(attribute), "");
        // A page that has to be repaired goes another way.
        figure(files, "12", "repaired-" + name, HIDDEN_DIGIT.formatted(attribute) + "<p><div>", "");
    }

    private static void figure(List<HostileFile> files, String seen, String name, String first, String head) {
        files.add(showing(seen, "page-" + name + ".html", () -> Draft.page(head, first, "")));
    }

    private static void addShapes(List<HostileFile> files) {
        shape(files, "deep-divisions", "<div>".repeat(15_000) + "深");
        shape(files, "deep-tables", "<table><tr><td>".repeat(10_000) + "深");
        shape(files, "deep-formatting", "<b><i>".repeat(10_000) + "深");
        shape(files, "deep-links", "<a href=x><p>".repeat(10_000) + "深");
        shape(files, "deep-lists", "<ul><li>".repeat(15_000) + "深");
        shape(files, "misnested-formatting", "<b><p></b></p>".repeat(10_000));
        shape(files, "foster-parents", "<table>" + "x<b>".repeat(10_000));
        shape(files, "unclosed-tables", "<table>".repeat(30_000));
        shape(files, "stray-ends", "</p></br></table>".repeat(50_000));
        shape(files, "huge-rowspan", "<table><tr><td rowspan=1000000 colspan=1000000>规章<td>1</table>");
        shape(files, "many-rowspans", "<table><tr>" + "<td rowspan=65534 colspan=1000>1".repeat(2_000) + "</table>");
        shape(files, "negative-spans", "<table><tr><td rowspan=-1 colspan=99999999999999>规章<td>1</table>");
        shape(files, "many-cells", "<table><tr>" + "<td>1".repeat(50_000) + "</table>");
        shape(files, "many-rows", "<table>" + "<tr><td>规章<td>1".repeat(15_000) + "</table>");
        shape(files, "many-paragraphs", "<p>1".repeat(50_000));
        shape(files, "many-options", "<select>" + "<option>1".repeat(50_000) + "</select>");
        shape(files, "many-attributes", "<p " + attributes(8_000) + ">1</p>");
        shape(files, "long-attribute", "<p title='" + "x".repeat(3_000_000) + "'>1</p>");
        shape(files, "long-tag-name", "<" + "x".repeat(300_000) + ">1");
        shape(files, "long-style", "<p style='" + "display ".repeat(30_000) + "'>1</p>");
        shape(files, "style-without-rules", "<style>" + "color:white;".repeat(80_000) + "</style>");
        shape(files, "style-comments-without-end", "<style>" + "/*a".repeat(300_000) + "</style>");
        shape(files, "style-long-selector", "<style>" + "a-".repeat(300_000) + "{color:white}</style>");
        shape(files, "style-long-rule", "<style>a{" + "text-decoration:x ".repeat(50_000) + "}</style>");
        shape(files, "flood-of-references", "&amp;&#x31;&nosuch;".repeat(15_000));
        shape(
                files,
                "wrong-references",
                "&#x110000;&#0;&#xD800;&#99999999999999999999;&#x;&;&" + "a".repeat(30_000) + ";");
        shape(files, "unclosed-comment", "<!-- " + "- ".repeat(50_000));
        shape(files, "unclosed-script", "<script>" + "<!--<script>".repeat(50_000));
        shape(files, "unclosed-attribute", "<p title='" + "<td>".repeat(30_000));
        shape(files, "plaintext", "<plaintext>" + "</plaintext>".repeat(1_000));
        shape(files, "foreign-elements", "<svg><math>".repeat(5_000) + "<![CDATA[" + "]]".repeat(1_000));
        shape(files, "templates", "<template>".repeat(5_000) + "深");
        shape(files, "frames", "<frameset>".repeat(5_000));
        shape(files, "less-than-signs", "<".repeat(300_000));
        shape(files, "null-characters", "<p>\u0000</p>".repeat(10_000));
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append("a").append(i).append("=1 ");
        }
        return attributes.toString();
    }

    private static void shape(List<HostileFile> files, String name, String end) {
        files.add(hostile("shape-" + name + ".html", () -> Draft.page("", Draft.FIGURE, end)));
    }

    private static void addReaching(List<HostileFile> files) {
        files.add(hostile("reaches-entities.html", () -> text("""
                <?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "99"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://198.51.100.1/y.dtd"> %y;]>
                <html><body><p>&b;&x;</p></body></html>
                """)));
        files.add(hostile("reaches-links.html", () -> Draft.page("""
                <base href="file:///etc/"><meta http-equiv="refresh" content="0;url=http://198.51.100.1/">
                <link rel="stylesheet" href="http://198.51.100.1/a.css"><script src="//198.51.100.1/a.js"></script>
                """, Draft.FIGURE, """
                <img src="file:///etc/passwd"><img src="\\\\198.51.100.1\\share\\a.png"><iframe src="passwd"></iframe>
                <object data="http://198.51.100.1/a"></object><embed src="a"><xi:include href="file:///etc/passwd"/>
                """)));
        files.add(hostile(
                "reaches-data.html",
                () -> Draft.page(
                        "",
                        "<img src='data:image/png;base64," + "A".repeat(500_000) + "'>",
                        "<img src='data:text/html;base64,%%%'><img src='data:;base64'><img src='data:'>")));
        files.add(
                hostile(
                        "declares-utf-7.html",
                        () -> text(
                                "<html><head><meta charset='utf-7'></head><body>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</body></html>")));
    }
}
