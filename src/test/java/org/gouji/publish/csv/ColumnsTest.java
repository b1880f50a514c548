package org.gouji.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.Basis;
import org.gouji.consolidate.BridgeCause;
import org.gouji.consolidate.CellStatus;
import org.gouji.consolidate.SeriesTable;
import org.gouji.consolidate.UnitStatus;
import org.gouji.decide.CarryOver;
import org.gouji.model.CellState;
import org.gouji.model.Severity;
import org.gouji.publish.PackageStatus;
import org.gouji.publish.RegionPublisher;
import org.gouji.publish.history.Cause;
import org.gouji.publish.history.Changes;
import org.gouji.publish.history.VersionsCsv;
import org.gouji.roster.Boundaries;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs of others rely on these names: a change here is a new layout of the package. */
class ColumnsTest {

    private static final Map<String, List<String>> FILES = Map.ofEntries(
            Map.entry(CountyCellsCsv.NAME, CountyCellsCsv.COLUMNS),
            Map.entry(UnitCellsCsv.NAME, UnitCellsCsv.COLUMNS),
            Map.entry(CountyFindingsCsv.NAME, CountyFindingsCsv.COLUMNS),
            Map.entry(CoverageCsv.NAME, CoverageCsv.COLUMNS),
            Map.entry(CompletenessCsv.NAME, CompletenessCsv.COLUMNS),
            Map.entry(RemindersCsv.NAME, RemindersCsv.COLUMNS),
            Map.entry(ContributionsCsv.NAME, ContributionsCsv.COLUMNS),
            Map.entry(BridgeCsv.NAME, BridgeCsv.COLUMNS),
            Map.entry(CarryOverCsv.NAME, CarryOverCsv.COLUMNS),
            Map.entry(ContentsCsv.NAME, ContentsCsv.COLUMNS),
            Map.entry(BoundariesCsv.NAME, BoundariesCsv.COLUMNS),
            Map.entry(SeriesCsv.NAME, SeriesCsv.COLUMNS),
            Map.entry(RulesCsv.NAME, RulesCsv.COLUMNS),
            Map.entry(UnitsCsv.NAME, UnitsCsv.COLUMNS),
            Map.entry(AggregatesCsv.NAME, AggregatesCsv.COLUMNS),
            Map.entry(AdjustmentsCsv.NAME, AdjustmentsCsv.COLUMNS),
            Map.entry(WideCsv.NAME, WideCsv.FIRST_COLUMNS),
            Map.entry(DecisionsCsv.NAME, DecisionsCsv.COLUMNS),
            Map.entry(Changes.NAME, Changes.COLUMNS),
            Map.entry(VersionsCsv.NAME, VersionsCsv.COLUMNS),
            Map.entry(CodebookCsv.NAME, CodebookCsv.COLUMNS));

    private static final List<String[]> CODEBOOK = CodebookCsv.lines();

    @Test
    void columnsAreThoseThatWerePromised() {
        assertThat(String.join(",", CountyCellsCsv.COLUMNS))
                .isEqualTo(
                        "county,year,form,aggregate,table,row_code,column_code,row,column,unit_of_measure,value,status,"
                                + "expected,counted,blank,mark,unreadable,absent,missing,excluded,questioned");
        assertThat(String.join(",", UnitCellsCsv.COLUMNS))
                .isEqualTo("unit_code,unit,kind,year,form,table,row_code,column_code,row,column,unit_of_measure,state,"
                        + "counted,value,raw,decision,decided_value,file,sha256,source");
        assertThat(String.join(",", CountyFindingsCsv.COLUMNS))
                .isEqualTo(
                        "unit_code,unit,year,file,rule,severity,outcome,table,row_code,column_code,source,message_zh,"
                                + "message_en,proposal,basis,decision,fault,source_text");
        assertThat(String.join(",", CoverageCsv.COLUMNS))
                .isEqualTo("unit_code,unit,kind,year,status,form,received,file,submission,errors,warnings");
        assertThat(String.join(",", CompletenessCsv.COLUMNS))
                .isEqualTo(
                        "unit_code,unit,kind,year,expected,deadline,status,first_received,received,days_late,versions,"
                                + "duplicates,predecessors,successor");
        assertThat(String.join(",", RemindersCsv.COLUMNS))
                .isEqualTo("unit_code,unit,kind,year,reason,deadline,received,file,errors,ask_zh,ask_en");
        assertThat(String.join(",", ContributionsCsv.COLUMNS))
                .isEqualTo("unit_code,aggregates,table,row_code,column_code,value,file,sha256,source");
        assertThat(String.join(",", BridgeCsv.COLUMNS))
                .isEqualTo(
                        "report,aggregate,table,row_code,column_code,row,column,published,summed,cause,unit_code,unit,amount");
        assertThat(String.join(",", CarryOverCsv.COLUMNS))
                .isEqualTo("unit_code,unit,year,column_code,column,closing,closing_units,opening,difference,declared,"
                        + "reason,decision,state");
        assertThat(String.join(",", ContentsCsv.COLUMNS)).isEqualTo("file,rows,title_zh,title_en,status");
        assertThat(String.join(",", AggregatesCsv.COLUMNS)).isEqualTo("aggregate,name_zh,name_en,kinds,units,members");
        assertThat(String.join(",", AdjustmentsCsv.COLUMNS))
                .isEqualTo("year,aggregate,table,row_code,column_code,row,column,unit_of_measure,kind,summed,amount,"
                        + "result,decision,author,date,reason");
        assertThat(String.join(",", DecisionsCsv.COLUMNS))
                .isEqualTo("id,kind,unit_code,year,aggregate,rule,table,row_code,column_code,seen,value,file,author,"
                        + "date,reason,state,message_zh,message_en");
        assertThat(String.join(",", UnitsCsv.COLUMNS))
                .isEqualTo("unit_code,unit,aliases,kind,parent,from,to,successor,aggregates");
        assertThat(String.join(",", BoundariesCsv.COLUMNS))
                .isEqualTo(
                        "year,unit_code,unit,kind,event,effective,successor_code,successor,successor_kind,aggregates,today");
        assertThat(String.join(",", SeriesCsv.COLUMNS))
                .isEqualTo("year,form,scope,code,name,table,row_code,column_code,row,column,unit_of_measure,as_it_was,"
                        + "today_value,status,expected,counted");
        assertThat(String.join(",", RulesCsv.COLUMNS))
                .isEqualTo("rule,severity,basis,state,off_since,off_reason,origin,message_zh,message_en");
        assertThat(String.join(",", WideCsv.FIRST_COLUMNS)).isEqualTo("unit_code,unit,kind,year,form,status");
        assertThat(String.join(",", Changes.COLUMNS))
                .isEqualTo("unit_code,aggregates,table,row_code,column_code,before,after,cause,file_before,file_after");
        assertThat(String.join(",", VersionsCsv.COLUMNS)).isEqualTo("version,supersedes,changes,reason");
        assertThat(String.join(",", CodebookCsv.COLUMNS)).isEqualTo("file,column,code,meaning_zh,meaning_en");
        assertThat(String.join(",", CellsCsvWriter.COLUMNS))
                .isEqualTo("unit,year,form,table,row_code,column_code,row,column,state,value,raw,source");
        assertThat(String.join(",", FindingsCsvWriter.COLUMNS))
                .isEqualTo("rule,severity,outcome,table,row_code,column_code,source,message,proposal");
    }

    static Set<String> files() {
        return FILES.keySet();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCodebookExplainsEveryColumnInItsOrder(String file) {
        Set<String> explained = CODEBOOK.stream()
                .filter(line -> line[0].equals(file) && line[2].isEmpty())
                .map(line -> line[1])
                .collect(Collectors.toCollection(LinkedHashSet::new));

        explained.remove("TABLE.row.column");
        assertThat(explained).containsExactlyElementsOf(FILES.get(file));
    }

    @Test
    void aRegionHasACodebookOfItsOwn() {
        Map<String, List<String>> explained = CodebookCsv.regionLines().stream()
                .filter(line -> line[2].isEmpty())
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toList())));

        assertThat(explained).isEqualTo(RegionPublisher.columns());
        assertThat(String.join(",", explained.getOrDefault("region-cells.csv", List.of())))
                .isEqualTo(
                        "region,year,form,aggregate,table,row_code,column_code,row,column,unit_of_measure,value,status,"
                                + "members,members_counted,expected,counted,blank,mark,unreadable,absent,missing,excluded,questioned");
        assertThat(String.join(",", explained.getOrDefault("region-contributions.csv", List.of())))
                .isEqualTo("member,table,row_code,column_code,summed,amount,value,status,"
                        + "expected,counted,blank,mark,unreadable,absent,missing,excluded,questioned");
        assertThat(String.join(",", explained.getOrDefault("members.csv", List.of())))
                .isEqualTo("member,name,kind,status,package,version,package_status,manifest_sha256,expected");
    }

    @Test
    void theCodebookExplainsNoOtherFile() {
        assertThat(CODEBOOK).allSatisfy(line -> assertThat(FILES).containsKey(line[0]));
    }

    @Test
    void theCodebookKnowsAllCodes() {
        assertThat(codes(UnitCellsCsv.NAME, "state"))
                .containsExactly(codes(Arrays.stream(CellState.values()).map(CellState::code)));
        assertThat(codes(CountyCellsCsv.NAME, "status"))
                .containsExactly(codes(Arrays.stream(CellStatus.values()).map(CellStatus::code)));
        assertThat(codes(RulesCsv.NAME, "severity"))
                .containsExactly(codes(Arrays.stream(Severity.values()).map(Severity::code)));
        assertThat(codes(RulesCsv.NAME, "basis"))
                .containsExactly(codes(Arrays.stream(Basis.values()).map(Basis::code)));
        assertThat(codes(UnitCellsCsv.NAME, "kind"))
                .containsExactly(codes(Arrays.stream(UnitKind.values()).map(UnitKind::code)));
        assertThat(codes(ContentsCsv.NAME, "status"))
                .containsExactly(codes(Arrays.stream(PackageStatus.values()).map(PackageStatus::code)));
        assertThat(codes(WideCsv.NAME, "TABLE.row.column"))
                .containsExactly(codes(Arrays.stream(CellState.values())
                        .filter(state -> state != CellState.NUMBER)
                        .map(WideCsv::code)));
        assertThat(codes(Changes.NAME, "cause"))
                .containsExactly(codes(Arrays.stream(Cause.values())
                        .filter(cause -> cause != Cause.UNEXPLAINED)
                        .map(Cause::code)));
        assertThat(codes(BridgeCsv.NAME, "cause"))
                .containsExactly(codes(Arrays.stream(BridgeCause.values()).map(BridgeCause::code)));
        assertThat(codes(BoundariesCsv.NAME, "event"))
                .containsExactly(codes(Arrays.stream(Boundaries.Kind.values()).map(Boundaries.Kind::code)));
        assertThat(codes(SeriesCsv.NAME, "scope"))
                .containsExactly(codes(Arrays.stream(SeriesTable.Scope.values()).map(SeriesTable.Scope::code)));
        assertThat(codes(CarryOverCsv.NAME, "state"))
                .containsExactly(codes(Arrays.stream(CarryOver.State.values()).map(CarryOver.State::code)));
        assertThat(codes(CoverageCsv.NAME, "status"))
                .contains(codes(Arrays.stream(UnitStatus.values()).map(UnitStatus::code)));
    }

    private static List<String> codes(String file, String column) {
        return CODEBOOK.stream()
                .filter(line -> line[0].equals(file) && line[1].equals(column) && !line[2].isEmpty())
                .map(line -> line[2])
                .toList();
    }

    private static String[] codes(Stream<String> codes) {
        return codes.toArray(String[]::new);
    }
}
