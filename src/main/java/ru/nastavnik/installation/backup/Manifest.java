package ru.nastavnik.installation.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a backup file holds; its last entry, because the sums are known only then.
 *
 * @param format version of the file's own layout
 * @param schemaVersion version of the database's schema, which the restoring application must have, too
 * @param madeAt ISO instant
 * @param sequences last values by name
 */
public record Manifest(
        int format, String schemaVersion, String madeAt, List<TablePart> tables, Map<String, Long> sequences) {
    static final int FORMAT = 1;
    /** Name of its own entry. */
    public static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One table's rows.
     *
     * @param table qualified name
     * @param columns in the order of the rows' fields
     * @param sha256 of the entry's bytes
     */
    public record TablePart(String table, List<String> columns, long rows, String sha256) {
        /** Name of its entry in the file. */
        public String entry() {
            return "tables/" + table + ".copy";
        }
    }

    public long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }

    /** As it stands in the file. */
    public byte[] toBytes() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The manifest could not be written", impossible);
        }
    }

    /** @throws BackupException if it is damaged */
    public static Manifest read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Manifest.class);
        } catch (IOException damaged) {
            throw new BackupException("Файл повреждён: опись содержимого не читается.", damaged);
        }
    }
}
