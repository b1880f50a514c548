package org.gouji.publish.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.verify.CsvScanner;
import org.jspecify.annotations.Nullable;

/**
 * Copies of CSV files as Parquet, for statistics programs: with types, and so small that a year of a province is read in a
 * moment. The same table gives the same bytes.
 */
public final class ParquetCopies {

    /** Where the copies are, inside the package. */
    public static final String FOLDER = "parquet";

    private static final String CSV = ".csv";

    /** What is kept in memory before it is written. */
    private static final long ROW_GROUP = 8L << 20;

    private ParquetCopies() {}

    /**
     * Copies a table into the folder of copies and says what the copy is. A table with a number that cannot be held exactly,
     * of more than six decimals or 38 digits, has no copy.
     */
    public static Optional<CsvFile.Written> copy(Path csv, List<ParquetColumn> columns) throws IOException {
        String table = String.valueOf(csv.getFileName());
        Path folder = Files.createDirectories(csv.resolveSibling(FOLDER));
        Path copy = folder.resolve(table.substring(0, table.length() - CSV.length()) + ".parquet");
        try {
            return Optional.of(write(csv, columns, copy));
        } catch (ParquetColumn.Unheld e) {
            Files.delete(copy);
            return Optional.empty();
        }
    }

    private static CsvFile.Written write(Path csv, List<ParquetColumn> columns, Path copy) throws IOException {
        MessageType type = new MessageType(
                "table", columns.stream().map(ParquetColumn::type).toList());
        try (CsvScanner lines = new CsvScanner(csv);
                HashedOutput output = new HashedOutput(copy)) {
            lines.next();
            try (ParquetWriter<CsvScanner> writer = new Builder(output, new Lines(type, columns))
                    .withConf(new PlainParquetConfiguration())
                    .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                    .withRowGroupSize(ROW_GROUP)
                    .build()) {
                while (lines.next()) {
                    writer.write(lines);
                }
            }
            return output.written(FOLDER + "/" + copy.getFileName());
        }
    }

    private static final class Builder extends ParquetWriter.Builder<CsvScanner, Builder> {

        private final Lines lines;

        Builder(OutputFile output, Lines lines) {
            super(output);
            this.lines = lines;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<CsvScanner> getWriteSupport(ParquetConfiguration configuration) {
            return lines;
        }

        @Override
        @SuppressWarnings("deprecation") // the library wants it still
        protected WriteSupport<CsvScanner> getWriteSupport(Configuration configuration) {
            return lines;
        }
    }

    /** The line at which a scanner stands, as a record. */
    private static final class Lines extends WriteSupport<CsvScanner> {

        private final MessageType type;
        private final List<ParquetColumn> columns;
        private @Nullable RecordConsumer consumer;

        Lines(MessageType type, List<ParquetColumn> columns) {
            this.type = type;
            this.columns = columns;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(type, Map.of());
        }

        @Override
        @SuppressWarnings("deprecation") // the library wants it still
        public WriteContext init(Configuration configuration) {
            return new WriteContext(type, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void write(CsvScanner line) {
            write(line, Objects.requireNonNull(consumer));
        }

        private void write(CsvScanner line, RecordConsumer consumer) {
            consumer.startMessage();
            for (int at = 0; at < columns.size(); at++) {
                ParquetColumn column = columns.get(at);
                String field = line.text(at);
                if (column.hasValue(field)) {
                    consumer.startField(column.name(), at);
                    column.write(field, consumer);
                    consumer.endField(column.name(), at);
                }
            }
            consumer.endMessage();
        }
    }
}
