package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gouji.definition.Definition;
import org.gouji.definition.DefinitionNode;
import org.gouji.message.Refusal;
import org.gouji.publish.PackageCopy;

/** What a run is about: a county, or a region above counties and regions. */
public sealed interface JobTree {

    /** A county with a job of its own. */
    record CountyJob(JobSettings settings) implements JobTree {
        @Override
        public String code() {
            return settings.county().code();
        }

        @Override
        public String name() {
            return settings.county().name();
        }

        @Override
        public Path output() {
            return settings.folders().output();
        }

        @Override
        public List<JobTree> members() {
            return List.of();
        }
    }

    /**
     * A city or a province.
     *
     * @param output folder for its own packages
     * @param copies what these hold besides their tables as CSV
     * @param members what its numbers are the sums of, in the order of its file
     */
    record RegionJob(String code, String name, Path output, Set<PackageCopy> copies, List<JobTree> members)
            implements JobTree {

        public RegionJob {
            copies = Set.copyOf(copies);
            members = List.copyOf(members);
        }
    }

    /** The code in names of packages. */
    String code();

    String name();

    /** Folder with its packages. */
    Path output();

    /** What it is the sum of; nothing for a county. */
    List<JobTree> members();

    /** Itself and everything below it, each region before its members. */
    default Stream<JobTree> all() {
        return Stream.concat(Stream.of(this), members().stream().flatMap(JobTree::all));
    }

    /** The counties at the bottom. */
    default Stream<CountyJob> counties() {
        return all().filter(CountyJob.class::isInstance).map(CountyJob.class::cast);
    }

    /** Itself or what is below it, by code. */
    default Optional<JobTree> find(String code) {
        return all().filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * Reads a job file: that of a county, or that of a region with all below it.
     *
     * @param overrides texts in place of those of this one file, by key
     * @param environment where passwords are taken from, by variable
     */
    static JobTree read(Path file, Map<String, String> overrides, Map<String, String> environment) {
        return new Reader(environment).read(file, overrides);
    }

    /** Reads files that name each other. */
    final class Reader {

        private final Map<String, String> environment;
        private final List<Path> above = new ArrayList<>();

        private Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        private JobTree read(Path file, Map<String, String> overrides) {
            return Definition.read(
                    file,
                    overrides,
                    node -> node.isAbout("region")
                            ? region(file, node)
                            : new CountyJob(JobFile.settings(file, node, environment)));
        }

        private JobTree region(Path file, DefinitionNode node) {
            Path place = real(file);
            if (above.contains(place)) {
                throw Refusal.at(file, "region.circle", Map.of());
            }
            above.add(place);
            Path base = Optional.ofNullable(place.getParent()).orElse(Path.of(""));
            List<String> files = node.texts("members");
            if (files.isEmpty()) {
                throw node.fail("members", "region.none", Map.of());
            }
            List<JobTree> members = files.stream()
                    .map(member -> read(base.resolve(member).normalize(), Map.of()))
                    .toList();
            above.remove(place);
            String[] names = node.nested("region", region -> new String[] {region.text("code"), region.text("name")});
            RegionJob job = new RegionJob(
                    names[0], names[1], base.resolve(node.text("output")).normalize(), copies(node), members);
            Set<String> codes = new HashSet<>();
            job.all().forEach(each -> {
                if (!codes.add(each.code())) {
                    throw node.fail("members", "region.twice", Map.of("code", each.code()));
                }
            });
            return job;
        }

        /** The documents of an office are about units, which a region has none of. */
        private static Set<PackageCopy> copies(DefinitionNode node) {
            Set<PackageCopy> copies = new TreeSet<>(node.choices("copies", PackageCopy.class));
            if (copies.contains(PackageCopy.OFFICE)) {
                throw node.fail("copies", "region.no-office", Map.of());
            }
            return copies;
        }

        private static Path real(Path file) {
            try {
                return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
