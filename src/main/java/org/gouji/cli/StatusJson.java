package org.gouji.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gouji.job.CountyStatus;
import org.gouji.job.JobTree;
import org.gouji.job.JobTree.CountyJob;
import org.gouji.job.RegionStatus;
import org.gouji.store.Night;
import org.gouji.store.PartitionCounts;
import org.gouji.store.RunCounts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a county stands, or a region, for programs. What each key means say {@code jobs/status.schema.json} and
 * {@code jobs/region-status.schema.json}; keys only come, none goes.
 */
final class StatusJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REPORT_YEAR = "report_year";
    private static final String UNIT_CODE = "unit_code";
    private static final String ERRORS = "errors";
    private static final String FOLDER = "folder";

    private StatusJson() {}

    static String of(CountyStatus status) {
        return text(county(JSON.createObjectNode(), status));
    }

    /** Of a region, with its counties; nothing for a county of which no run is known. */
    static String of(
            JobTree region, Map<CountyJob, Optional<CountyStatus>> counties, List<RegionStatus.Line> published) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("region").put("code", region.code()).put("name", region.name());
        list(root, "counties", counties.entrySet(), (node, county) -> {
            node.put("code", county.getKey().code()).put("name", county.getKey().name());
            county.getValue().ifPresent(status -> county(node.putObject("status"), status));
        });
        list(
                root,
                "published",
                published,
                (node, line) -> node.put("code", line.code())
                        .put("name", line.name())
                        .put(REPORT_YEAR, line.year())
                        .put("members", line.members())
                        .put("members_published", line.published())
                        .put("units_counted", line.coverage().counted())
                        .put("units_expected", line.coverage().expected()));
        return text(root);
    }

    private static String text(ObjectNode root) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static ObjectNode county(ObjectNode root, CountyStatus status) {
        root.put("job", status.run().job());
        root.put("up_to_date", status.isUpToDate());
        root.put("open_errors", status.errors());
        root.put("slowness", status.slowness());
        files(root.putObject("files"), status);
        list(root, "runs", status.nights(), StatusJson::run);
        list(
                root,
                "units",
                status.units(),
                (node, unit) -> node.put(REPORT_YEAR, unit.reportYear())
                        .put(UNIT_CODE, unit.unitCode())
                        .put("unit", unit.unitName())
                        .put("status", unit.status())
                        .put(ERRORS, unit.errors())
                        .put("warnings", unit.warnings())
                        .put("contact", status.contacts().getOrDefault(unit.unitCode(), "")));
        list(
                root,
                "deliveries",
                status.deliveries(),
                (node, year) -> node.put(REPORT_YEAR, year.reportYear())
                        .put("reports", year.reports())
                        .put("superseded", year.superseded())
                        .put("duplicates", year.duplicates())
                        .put("orphans", year.orphans()));
        list(
                root,
                "findings",
                status.findings(),
                (node, counts) -> node.put(REPORT_YEAR, counts.reportYear())
                        .put(UNIT_CODE, counts.unitCode())
                        .put("new", counts.fresh())
                        .put("returned", counts.returned())
                        .put("persisting", counts.persisting())
                        .put("solved", counts.solved()));
        list(
                root,
                "not_read",
                status.rejected(),
                (node, file) -> node.put("file", file.path()).put("rule", file.reason()));
        list(
                root,
                "published",
                status.published(),
                (node, year) -> node.put(REPORT_YEAR, year.reportYear())
                        .put(FOLDER, year.folder())
                        .put(ERRORS, year.errors()));
        list(root, "final", status.finals(), (node, year) -> {
            node.put(REPORT_YEAR, year.year()).put(FOLDER, year.folder());
            year.pending().ifPresent(pending -> node.put("pending", pending));
        });
        list(
                root,
                "completeness",
                status.completeness(),
                (node, line) -> node.put(REPORT_YEAR, line.reportYear())
                        .put("aggregate", line.aggregate())
                        .put("cells", line.cells())
                        .put("complete", line.complete())
                        .put("full_cells", line.fullCells())
                        .put("empty", line.empty())
                        .put("units", line.units())
                        .put("reports", line.reports()));
        partitions(root.putObject("partitions"), status.partitions());
        list(
                root,
                "workers",
                status.workers(),
                (node, worker) -> node.put("worker", worker.worker())
                        .put("threads", worker.threads())
                        .put("silent_seconds", worker.silent())
                        .put("taken", worker.taken())
                        .put("stored", worker.stored())
                        .put("files", worker.files()));
        return root;
    }

    private static void files(ObjectNode node, CountyStatus status) {
        RunCounts counts = status.counts();
        node.put("found", counts.found())
                .put("untouched", counts.untouched())
                .put("unchanged", counts.unchanged())
                .put("read", counts.read())
                .put("rejected", counts.rejected())
                .put("pending", counts.pending())
                .put("vanished", counts.vanished());
    }

    private static void partitions(ObjectNode node, PartitionCounts counts) {
        node.put("partitions", counts.partitions())
                .put("waiting", counts.waiting())
                .put("taken", counts.taken())
                .put("stored", counts.stored())
                .put("failed", counts.failed())
                .put("again", counts.again());
    }

    private static void run(ObjectNode node, Night night) {
        node.put("run", night.run())
                .put("started", night.started().toInstant().toString())
                .put("state", night.state().name().toLowerCase(Locale.ROOT))
                .put("starts", night.starts())
                .put("found", night.found())
                .put("read", night.read())
                .put("rejected", night.rejected())
                .put("milliseconds", night.time().toMillis());
        list(
                node,
                "steps",
                night.steps(),
                (each, step) -> each.put("step", step.step())
                        .put("milliseconds", step.time().toMillis())
                        .put("count", step.count()));
    }

    private static <T> void list(ObjectNode node, String name, Collection<T> items, BiConsumer<ObjectNode, T> writer) {
        var list = node.putArray(name);
        items.forEach(item -> writer.accept(list.addObject(), item));
    }
}
