package org.gouji.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.store.Night;
import org.gouji.store.UnitLine;

/**
 * The numbers of a run for Prometheus: what Spring Batch measures about steps and files, and the books. They are written
 * to a file, to be collected from there, for nothing runs here between two nights that could be asked.
 */
final class RunMetrics {

    private final Watch watch;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    RunMetrics(Watch watch) {
        this.watch = watch;
    }

    /** To which Spring Batch tells its times. */
    ObservationRegistry observations() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(registry, IgnoredMeters.LONG_TASK_TIMER));
        return observations;
    }

    /** Writes the numbers of a run that has ended, well or badly, in place of those of the run before. */
    void write(CountyStatus status) throws IOException {
        enter(status);
        Path aside = watch.aside();
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                registry.scrape(out);
            }
            Files.move(aside, watch.metrics(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void enter(CountyStatus status) {
        gauge("gouji.run.number", "Number of the last run.", status.run().id());
        gauge("gouji.run.succeeded", "Whether the last run was brought to its end.", status.isUpToDate() ? 1 : 0);
        gauge(
                "gouji.run.ended.timestamp.seconds",
                "When the last run ended.",
                status.run().changed().toEpochSecond());
        gauge("gouji.run.slowness", "How many times the usual the run took; 0 if that is usual.", status.slowness());
        status.nights().stream().limit(1).forEach(this::enter);
        gauge("gouji.errors.open", "Open errors.", status.errors());
        units(status).forEach((tags, units) -> gauge("gouji.units", "Units by report year and status.", units, tags));
    }

    private void enter(Night night) {
        gauge(
                "gouji.run.seconds",
                "Time of all steps of the run.",
                seconds(night.time().toMillis()));
        night.steps()
                .forEach(step -> gauge(
                        "gouji.step.seconds",
                        "Time of a step of the run.",
                        seconds(step.time().toMillis()),
                        Tags.of("step", step.step())));
        Map<String, Long> files = new TreeMap<>();
        files.put("found", night.found());
        files.put("read", night.read());
        files.put("rejected", night.rejected());
        files.forEach((outcome, number) ->
                gauge("gouji.files", "Files of the run by what became of them.", number, Tags.of("outcome", outcome)));
    }

    private static Map<Tags, Integer> units(CountyStatus status) {
        Map<Tags, Integer> units = new HashMap<>();
        for (UnitLine unit : status.units()) {
            Tags tags = Tags.of("year", Integer.toString(unit.reportYear()), "status", unit.status());
            units.merge(tags, 1, Integer::sum);
        }
        return units;
    }

    private static double seconds(long millis) {
        return millis / 1000.0;
    }

    private void gauge(String name, String description, Number value) {
        gauge(name, description, value, Tags.empty());
    }

    private void gauge(String name, String description, Number value, Tags tags) {
        Gauge.builder(name, () -> value).description(description).tags(tags).register((MeterRegistry) registry);
    }
}
