package org.gouji.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real Chromium, opened from a folder as an office opens them. */
@TestInstance(Lifecycle.PER_CLASS)
class SiteInBrowserTest {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path site;

    private Optional<Browser> started = Optional.empty();

    /** One page of each kind, and what is special about some. */
    static List<String> pages() {
        return List.of(
                "zh/index.html",
                "zh/trends.html",
                "zh/rules.html",
                "zh/rule-ST-03.html",
                "zh/2021/index.html",
                "zh/2021/table-AREA.html",
                "zh/2021/row-AP.new.html",
                "zh/2021/row-RL.cases.html",
                "zh/2021/unit-990100-D00.html",
                "zh/2021/unit-990100001.html",
                "zh/2021/unit-990100101.html",
                "en/2021/unit-990100-D00.html",
                "en/trends.html");
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        Optional<Path> program = Browser.program();
        assumeTrue(program.isPresent(), "no Chromium on this machine");
        site = folder.resolve("site");
        SiteCounty.national().publish(site);
        started = program.map(Browser::new);
    }

    @AfterAll
    void close() {
        started.ifPresent(Browser::close);
    }

    private Browser browser() {
        return started.orElseThrow();
    }

    private Page page(String name, int width, boolean scripts) {
        return browser().open(site.resolve(name), width, scripts);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsQuietAndNobodyIsKeptOut(String name) {
        Page page = page(name, DESKTOP, true);
        Browser.picture(page, name.replace('/', '-'));

        assertThat(browser().barriers(page)).isEmpty();
        assertThat(browser().complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onAPhoneOnlyTablesMoveSideways(String name) {
        Page page = page(name, PHONE, true);
        Browser.picture(page, name.replace('/', '-') + "-phone");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        assertThat(browser().barriers(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh/trends.html", "zh/2021/table-AREA.html", "zh/2021/unit-990100-D00.html"})
    void withoutScriptEveryTableIsThere(String name) {
        Page with = page(name, DESKTOP, true);
        Page without = page(name, DESKTOP, false);

        assertThat(without.locator("table:visible").count())
                .isPositive()
                .isEqualTo(with.locator("table").count());
        assertThat(without.locator("td:visible").count())
                .isEqualTo(with.locator("td").count());
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void chartsAreDrawnAndSayWhatTheyShow() {
        Page page = page("zh/trends.html", DESKTOP, true);

        assertThat(page.locator("figure .plot canvas").count())
                .isGreaterThanOrEqualTo(page.locator("figure").count());
        assertThat(page.locator(".plot").first().getAttribute("aria-label")).contains("每年收到多少申请");
    }

    @Test
    void theKeyboardGoesFromAFindingToItsCellAndBack() {
        Page page = page("zh/2021/unit-990100-D00.html", DESKTOP, true);

        tabTo(page, "#AP.res_full.np");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#AP.res_full.np"));
        assertThat(page.locator("[id='AP.res_full.np'] small").isVisible()).isTrue();
        tabTo(page, "#SUM-01-1");
        page.keyboard().press("Enter");

        page.waitForURL(url -> url.endsWith("#SUM-01-1"));
        assertThat(page.url()).endsWith("#SUM-01-1");
    }

    private static void tabTo(Page page, String address) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.getAttribute('href') || ''");
            if (address.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + address + ".");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBoxShowsThePlaceOfEveryNumber(boolean scripts) {
        Page page = page("zh/2021/unit-990100-D00.html", DESKTOP, scripts);
        assertThat(page.locator("td small:visible").count()).isZero();

        page.locator("#notes").focus();
        page.keyboard().press("Space");

        assertThat(page.locator("td small:visible").count()).isEqualTo(200);
    }

    @Test
    void aCountyNumberLeadsToTheCellOfAUnit() {
        Page page = page("zh/2021/table-AREA.html", DESKTOP, true);

        page.locator("[id='AP.new.total'] a").click();
        page.locator("tbody.units tr:has-text('示例县人民政府') td.n a").last().click();

        assertThat(page.url()).endsWith("unit-990100-D00.html#AP.new.total");
        assertThat(browser().complaints()).isEmpty();
    }
}
