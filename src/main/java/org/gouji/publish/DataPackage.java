package org.gouji.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;
import org.gouji.publish.csv.CodebookCsv;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.WideCsv;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code datapackage.json}: the package described as Frictionless Data Package 2.0 says, so that the tools of
 * statisticians read the tables with their types, hashes and coded missing values.
 */
final class DataPackage {

    static final String NAME = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    /** The formats of the files, told by the end of their names. */
    private enum Format {
        CSV("text/csv", true),
        JSON("application/json", true),
        PARQUET("application/vnd.apache.parquet", false),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false);

        private final String mediaType;
        private final boolean isText;

        Format(String mediaType, boolean isText) {
            this.mediaType = mediaType;
            this.isText = isText;
        }

        static Format of(String file) {
            return valueOf(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String name;
    private final String title;
    private final Map<String, String> meanings = CodebookCsv.meanings();
    private final Map<String, CsvFile.Written> files = new TreeMap<>();
    private final Map<String, List<String>> columns = new TreeMap<>();
    private final ColumnTypes types;

    /**
     * Of a year of a county or region.
     *
     * @param name that of its folder, such as {@code 990100-2021}
     * @param place name of the county or region
     */
    DataPackage(String name, String place, ReportYear year, Form form) {
        this.name = "gouji-" + name.toLowerCase(Locale.ROOT);
        this.title = place + " " + year + " " + form.name().chinese();
        this.types = new ColumnTypes(form);
    }

    /** Adds a file with its columns; none if it is no table with a header, such as a table in the official shape. */
    void add(CsvFile.Written file, List<String> names) {
        files.put(file.name(), file);
        columns.put(file.name(), names);
    }

    /** The descriptor; what the numbers depend on is in it, so that the next version can tell why they changed. */
    byte[] bytes(Map<String, String> depends) {
        ObjectNode descriptor = JSON.createObjectNode();
        descriptor.put("$schema", PROFILE);
        descriptor.put("name", name);
        descriptor.put("title", title);
        ArrayNode resources = descriptor.putArray("resources");
        files.values().forEach(file -> describe(file, resources.addObject()));
        ObjectNode gouji = descriptor.putObject("gouji");
        gouji.put("layout", Manifest.LAYOUT);
        ObjectNode on = gouji.putObject("depends");
        new TreeMap<>(depends).forEach(on::put);
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return JSON.writer().with(pretty).writeValueAsBytes(descriptor);
    }

    private void describe(CsvFile.Written file, ObjectNode resource) {
        Format format = Format.of(file.name());
        resource.put("name", file.name().replace('.', '-').replace('/', '-').toLowerCase(Locale.ROOT));
        resource.put("path", file.name());
        resource.put("format", format.code());
        resource.put("mediatype", format.mediaType);
        if (format.isText) {
            resource.put("encoding", "utf-8");
        }
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        List<String> names = columns.getOrDefault(file.name(), List.of());
        if (!names.isEmpty()) {
            resource.put("type", "table");
            schema(file.name(), names, resource.putObject("schema"));
        }
    }

    private void schema(String file, List<String> names, ObjectNode schema) {
        ArrayNode fields = schema.putArray("fields");
        for (String name : names) {
            ObjectNode field = fields.addObject().put("name", name).put("type", types.type(name));
            String meaning = meanings.get(file + " " + name);
            if (meaning != null) {
                field.put("description", meaning);
            }
        }
        ArrayNode missing = schema.putArray("missingValues");
        missing.addObject().put("value", "").put("label", "没有数 / no number");
        if (file.equals(WideCsv.NAME)) {
            WideCsv.missing()
                    .forEach((code, label) ->
                            missing.addObject().put("value", code).put("label", label));
        }
    }
}
