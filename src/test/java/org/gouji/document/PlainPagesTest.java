package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is read as a stream gives what the tree that a browser makes of it gives. */
class PlainPagesTest {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final List<String> ODDITIES = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<td>",
            "</td>",
            "<tr>",
            "</tr>",
            "<table>",
            "</table>",
            "<tbody>",
            "<b>",
            "</b>",
            "<a href=x>",
            "</a>",
            "<li>",
            "</li>",
            "<br>",
            "<br/>",
            "</br>",
            "<hr>",
            "<img src=a.png>",
            "<span>",
            "</span>",
            "<h2>",
            "</h2>",
            "<form>",
            "</form>",
            "<select>",
            "<option>",
            "</select>",
            "<script>",
            "</script>",
            "<style>",
            "<style>.x{color:#fff}</style>",
            "<style>p.x,.y .x{display:none}</style>",
            "<style>td{color:white}</style>",
            "<p class=x>",
            "<td class='y x'>5",
            "<!--",
            "-->",
            "<!-->",
            "<!--x--!>",
            "<![if x]>",
            "<![endif]>",
            "<?xml:namespace prefix=o />",
            "<o:p>",
            "</o:p>",
            "<o:p/>",
            "<title>",
            "</title>",
            "<body>",
            "</body>",
            "</html>",
            "<head>",
            "<caption>",
            "<col>",
            "<colgroup>",
            "<thead>",
            "<textarea>",
            "<iframe>",
            "</iframe>",
            "<noscript>",
            "<svg/>",
            "<button>",
            "<dd>",
            "<dt>",
            "<dl>",
            "<ul>",
            "</ul>",
            "<rt>",
            "<ruby>",
            "&nbsp;",
            "&nbsp",
            "&amp;lt;",
            "&#150;",
            "&#x3000;",
            "&hellip;",
            "&bogus;",
            "& 5",
            "<",
            ">",
            "< 5",
            "1<2",
            "\"",
            "'",
            "=",
            "/",
            "字",
            "5",
            " ",
            "\n",
            "\u3000",
            "<td width=100%\">",
            "<td style=\"display:none\">",
            "<p style='display : none'>",
            "<p a b='>' c=\"<\">",
            "<p style=display:none>",
            "<center>",
            "</center>",
            "<FONT>",
            "</FONT>",
            "<Td>",
            "<input>",
            "<object>",
            "<script><!--<script></script>-->",
            "<p class=a/>",
            "<img src=a/>",
            "<td\n>",
            "<td/>",
            "<p/>",
            "</p >",
            "<nobr>",
            "<template>",
            "<math>",
            "<pre>\n",
            "</pre>",
            "<x-y>",
            "</x-y>",
            "<![CDATA[x]]>",
            "\0",
            "<!DOCTYPE html>");

    private final PlainPages plain = new PlainPages();
    private final HtmlReader reader = new HtmlReader();

    @Test
    void pagesThatOfficesSaveAreReadAlike() throws IOException {
        int streamed = 0;
        List<DecodedText> pages = pages();
        for (DecodedText page : pages) {
            Optional<Document> read = plain.read(file(), page);
            read.ifPresent(document -> assertThat(document).isEqualTo(reader.repaired(file(), page)));
            streamed += read.isPresent() ? 1 : 0;
        }

        assertThat(streamed).isGreaterThan(pages.size() / 2);
    }

    /** Mutations of real pages, the same ones in every run. */
    @Test
    void whateverIsWrongInAPageItIsReadAsABrowserWould() throws IOException {
        Random random = new Random(20261126);
        List<DecodedText> pages = pages();
        int streamed = 0;
        for (int i = 0; i < Integer.getInteger("mutations", 800); i++) {
            String mutated = mutate(pages.get(random.nextInt(pages.size())).text(), random);
            streamed += expectAlike(mutated) ? 1 : 0;
        }

        assertThat(streamed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>1<td>2</table>",
                "<p>一<p>二",
                "<table><tr>外<td>内</td></tr></table>",
                "<table>&nbsp;<tr><td>内</td></tr></table>",
                "<b>粗<p>段</b>落</p>",
                "<p>段<table><tr><td>格</td></tr></table></p>",
                "<div>一</div></div><div>二</div>",
                "<html><body>一</body></html>尾",
                "<td>1</td><td>2</td>",
                "<a>一<a>二</a></a>",
                "<select><option>一<option>二</select>三",
                "<p style='color:red;DISPLAY : None'>藏</p>露",
                "<body style='display:none'>藏</body>",
                "<title>甲</title><title>乙</title><p>文&ldquo;引&rdquo;&nbsp;1</p>",
                "<p>3&lt;5 &amp;amp; &#20013; &hellip;</p>",
                "<!--[if gte mso 9]><xml></xml><![endif]--><p>文</p>",
                "<script>document.write('<p>假</p>')</script><p>真</p>",
                "<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>",
                "<P>大<BR>小</P><TABLE><TR><TD>格</TD></TR></TABLE>",
                "<p style='' style='display:none'>露</p>",
                "<head><style>.a b{color:#fff}</style></head><p><b class=a>导航</b>3</p>",
                "<head><style>.a b{color:#fff}</style></head><p class=a><b>第3页</b>3</p>",
                "<head><style>.A{color:#fff}</style></head><table><tr><td class='z a'>3</td><td>4</td></tr></table>",
                "<head><style>.a{display:none}</style></head><p class=a>3</p><p>4</p>",
                "<head><style>td:hover,a[x]{color:#fff}</style></head><table><tr><td>3</td></tr></table>",
                "<head><style>body{color:#fff}</style></head><body><p>3</p></body>",
                "<head><style>*{color:#fff}</style></head><p>3</p>",
                "<head><style>@media print{p{display:none}}</style></head><p>3</p>",
                "<script><!--<SCRIPT></script>--></script><p>文</p>",
                "<p>一<img src='a.png'>二</p>",
                "<p>一<script>x</script>二<span>三</span></p>"
            })
    void aPageIsReadAsABrowserWould(String page) {
        expectAlike(page);
    }

    private boolean expectAlike(String text) {
        DecodedText page = new DecodedText(text, "UTF-8", 0, false);
        Optional<Document> read = plain.read(file(), page);
        read.ifPresent(document -> assertThat(document).as(text).isEqualTo(reader.repaired(file(), page)));
        return read.isPresent();
    }

    private static String mutate(String page, Random random) {
        String mutated = page;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mutated = mutateOnce(mutated, random);
        }
        return mutated;
    }

    private static String mutateOnce(String page, Random random) {
        int at = random.nextInt(page.length());
        Matcher tag = TAG.matcher(page);
        boolean isTag = tag.find(at);
        String odd = ODDITIES.get(random.nextInt(ODDITIES.size()));
        return switch (random.nextInt(isTag ? 6 : 2)) {
            case 0 -> page.substring(0, at) + odd + page.substring(at);
            case 1 -> page.substring(0, at) + page.substring(at + 1);
            case 2 -> page.substring(0, tag.start()) + page.substring(tag.end());
            case 3 -> page.substring(0, tag.end()) + odd + page.substring(tag.end());
            case 4 -> page.substring(0, tag.end()) + tag.group() + page.substring(tag.end());
            default -> page.substring(0, tag.start()) + odd + page.substring(tag.end());
        };
    }

    private static DocumentFile file() {
        return new DocumentFile("page.html", new byte[0]);
    }

    private static List<DecodedText> pages() throws IOException {
        List<DecodedText> pages = new ArrayList<>();
        for (Path folder : List.of(Path.of("sample-input"), Path.of("src/test/resources"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.html?"))
                        .sorted()
                        .map(PlainPagesTest::decoded)
                        .forEach(pages::add);
            }
        }
        return pages;
    }

    private static DecodedText decoded(Path file) {
        try {
            return TextDecoder.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
