package ru.nastavnik.installation.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.nastavnik.document.DocumentData;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.WrittenPaper;

/** What a snapshot holds beside the rows: how they were played, and what its papers are written from. */
public final class SnapshotFacts {
    /** Its entry in a snapshot's file. */
    public static final String ENTRY = "snapshot.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SnapshotFacts() {}

    /**
     * @param zone of the program that played: the engine keeps its times in it
     * @param still tables whose rows the play did not touch: they are no part of the year and are not moved
     * @param papers what the printed texts are written from, by their codes
     */
    public record Facts(String zone, Set<String> still, Map<String, Paper> papers) {
        /** As it is kept in the file. */
        public byte[] toBytes() {
            try {
                return JSON.writeValueAsBytes(this);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A {@link WrittenPaper} as texts, numbers and maps. */
    public record Paper(String kind, String date, String title, String author, Map<String, Object> data) {
        public static Paper of(WrittenPaper written) {
            return new Paper(
                    written.kind().name(),
                    written.date().toString(),
                    written.title(),
                    written.author(),
                    new TreeMap<>(written.data().toMap()));
        }

        public WrittenPaper written() {
            return new WrittenPaper(
                    DocumentKind.valueOf(kind), LocalDate.parse(date), DocumentData.ofMap(data), title, author);
        }
    }

    static Facts read(byte[] content) throws IOException {
        return JSON.readValue(content, new TypeReference<>() {});
    }
}
