package org.gouji.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.consolidate.SampleCounty;
import org.gouji.decide.DecisionsReader;
import org.gouji.model.OperatorException;
import org.gouji.publish.Golden;
import org.gouji.publish.LibraryCounty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePublisherTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh/index.html",
                "zh/trends.html",
                "zh/rules.html",
                "zh/rule-ST-03.html",
                "zh/2031/index.html",
                "zh/2031/table-AREA.html",
                "zh/2031/row-VL.village.html",
                "zh/2031/unit-990100-D01.html",
                "zh/2031/unit-990100001.html",
                "zh/2031/unit-990100102.html",
                "en/index.html",
                "en/2031/unit-990100-D01.html"
            })
    void aPageIsAsPublished(String page) throws IOException {
        SiteCounty.ofAllStates().publish(site());

        Golden.assertSame("site/" + page, Files.readAllBytes(site().resolve(page)));
    }

    @Test
    void everyLinkLeadsToAPageAndAPlaceOnIt() throws IOException {
        SiteCounty.national().publish(site());

        List<String> broken = new ArrayList<>();
        Map<Path, Document> pages = new TreeMap<>();
        for (Path page : pages()) {
            pages.put(page, parse(page));
        }
        pages.forEach((page, document) -> document.select("[href],[src]").forEach(link -> {
            String address = link.attr("href") + link.attr("src");
            if (!leadsSomewhere(page, address, pages)) {
                broken.add(site().relativize(page) + " -> " + address);
            }
        }));

        assertThat(pages).hasSizeGreaterThan(150);
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String address, Map<Path, Document> pages) {
        String[] parts = address.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page
                : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        if (parts.length == 1) {
            return Files.exists(target);
        }
        Document document = pages.get(target);
        return document != null && document.getElementById(parts[1]) != null;
    }

    @Test
    void idsAreThereOnce() throws IOException {
        SiteCounty.national().publish(site());

        for (Path page : pages()) {
            List<String> ids = parse(page).select("[id]").eachAttr("id");
            assertThat(ids).as(page.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingComesFromElsewhere() throws IOException {
        SiteCounty.national().publish(site());

        for (Path page : pages()) {
            Document document = parse(page);
            assertThat(document.select("[href*=//],[src*=//],[style],script:not([src]),style"))
                    .as(page.toString())
                    .isEmpty();
            assertThat(document.select("meta[http-equiv=Content-Security-Policy]")
                            .attr("content"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void textOfADocumentIsNeitherMarkupNorInvisible() throws IOException {
        SiteCounty.national().publish(site());

        for (Path page : pages()) {
            assertThat(Files.readString(page))
                    .as(page.toString())
                    .doesNotContain("<script>alert")
                    .doesNotContain("\u202E", "\u200B");
        }
        assertThat(page("zh/2021/unit-990100001.html")
                        .select("td[id=AP.new.np]")
                        .text())
                .startsWith("<script>alert(1)</script>[U+202E]21[U+200B]");
    }

    @Test
    void aFindingAndWhatItIsAboutPointToEachOther() throws IOException {
        SiteCounty.national().publish(site());

        Document page = page("zh/2021/unit-990100-D00.html");

        Map<String, String> targets = new TreeMap<>();
        for (Element finding : page.select(".findings li:not([id^=HI-])")) {
            targets.put(
                    finding.id(),
                    finding.select(".where a[href^=#]").attr("href").replace("#", ""));
        }
        assertThat(targets)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SUM-01-1", "AP.res_full.np",
                        "ST-03-1", "AP.deny_law",
                        "ST-03-2", "AP..lp_oth",
                        "ST-02P-1", "RL",
                        "ST-12-1", ""));
        targets.forEach((finding, target) -> {
            if (!target.isEmpty()) {
                assertThat(page.select("[id=%s] > a.ref".formatted(target)).eachAttr("href"))
                        .contains("#" + finding);
            }
        });
        assertThat(page.select("td.error").eachAttr("id")).containsExactly("AP.res_full.np");
        assertThat(page.select("td.doubt")).hasSizeGreaterThan(20);
    }

    @Test
    void whatIsDecidedCountsAndIsShownBesideWhatWasRead() throws IOException {
        Path decisions = folder.resolve("decisions.csv");
        Files.writeString(decisions, """
            id,kind,unit_code,year,rule,cell,seen,value,file,author,date,reason
            a,correct,990100-D01,2031,,VL.village.adults,一百,100,,王某,2032-02-01,电话核实
            c,exclude,990100-Z01,2031,,,,,,王某,2032-02-01,报的是全县数
            d,accept,990100001,2031,ST-03,VL.mobile,,,,王某,2032-02-01,已说明
            """);
        SiteCounty.ofAllStates()
                .publish(
                        site(),
                        new DecisionsReader(SampleCounty.ROSTER, LibraryCounty.FORMS, LibraryCounty.RULES)
                                .read(decisions));

        assertThat(page("zh/2031/unit-990100-D01.html")
                        .select("td[id=VL.village.adults]")
                        .text())
                .startsWith("一百按决定计为100");
        assertThat(page("zh/2031/unit-990100-Z01.html").select(".facts .status").text())
                .isEqualTo("不计入");
        assertThat(page("zh/2031/unit-990100001.html").select("details li").text())
                .contains("已说明");
        assertThat(page("zh/2031/unit-990100001.html").select("h3.error")).isEmpty();
        // 12 + 100 + 0 + 5, and not the 1 of the unit that is left out
        assertThat(page("zh/2031/table-AREA.html")
                        .select("td[id=VL.village.adults] > a")
                        .text())
                .isEqualTo("117");
    }

    @Test
    void anAdjustedSumIsShownWithWhatWasAddedUpAndWhy() throws IOException {
        SiteCounty.ofAllStates()
                .publish(
                        site(),
                        new DecisionsReader(LibraryCounty.ROSTER, LibraryCounty.FORMS, LibraryCounty.RULES)
                                .read(Path.of("src/test/resources/publish/decisions.csv")));

        assertThat(page("zh/2031/table-AREA.html")
                        .select("td[id=VL.mobile.children] > a, td[id=VL.mobile.children] > i")
                        .eachText())
                .containsExactly("13", "合计15");
        assertThat(page("zh/2031/table-AREA.html")
                        .select("#adjustments + ul li")
                        .eachText())
                .hasSize(4)
                .contains("＊VL.mobile.children：各单位合计15，调整-2，公布13。联合活动两家都计了（王某，2032-02-01）");
        assertThat(page("zh/2031/table-OWN.html").select("#adjustments")).isEmpty();
        assertThat(page("zh/2031/row-VL.mobile.html")
                        .select("tbody.sums tr:first-child td.n")
                        .eachText())
                .contains("15-2 5/7");
    }

    @Test
    void bothLanguagesHaveTheSamePages() throws IOException {
        SiteCounty.national().publish(site());

        assertThat(files(site().resolve("en")).keySet())
                .isEqualTo(files(site().resolve("zh")).keySet());
    }

    @Test
    void theSameInputGivesTheSameBytesWhateverTheLocale() throws IOException {
        SiteCounty.national().publish(site());
        Map<String, String> here = files(site());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            SiteCounty.national().publish(site());
        } finally {
            Locale.setDefault(before);
        }

        assertThat(files(site())).isEqualTo(here);
    }

    @Test
    void newPagesTakeThePlaceOfTheFormerAsAWhole() throws IOException {
        SiteCounty.national().publish(site());

        SiteCounty.ofAllStates().publish(site());

        assertThat(site().resolve("zh/2031")).exists();
        assertThat(site().resolve("zh/2021")).doesNotExist();
        assertThat(entries(folder)).containsExactly("site");
    }

    @Test
    void aFailureLeavesTheFormerPages() throws IOException {
        SiteCounty.ofAllStates().publish(site());
        Map<String, String> before = files(site());

        assertThatThrownBy(() -> SiteCounty.ofAllStates().publish(site(), year -> consumer -> {
                    throw new IllegalStateException("the database is gone");
                }))
                .hasMessage("the database is gone");

        assertThat(files(site())).isEqualTo(before);
    }

    @Test
    void aFolderOfSomethingElseIsNotReplaced() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("budget.xlsx"), "not ours");

        assertThatThrownBy(() -> SiteCounty.ofAllStates().publish(site()))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining(site().toString());

        assertThat(entries(site())).containsExactly("budget.xlsx");
    }

    private Path site() {
        return folder.resolve("site");
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(site())) {
            return walk.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private Document page(String name) throws IOException {
        return parse(site().resolve(name));
    }

    private static Document parse(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page));
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
