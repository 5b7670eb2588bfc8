package ru.nastavnik.installation.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.document.PaperRendering;
import ru.nastavnik.document.WrittenPaper;
import ru.nastavnik.installation.demo.domain.DatesInText;
import ru.nastavnik.installation.demo.domain.Move;
import ru.nastavnik.shared.Hashes;

/** The papers of a snapshot, written for the days to which it is moved; only then they have codes and hashes. */
final class SnapshotPapers {
    private static final String LETTERS = "[0-9A-HJKMNP-TV-Z]";
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z-])(" + LETTERS + "{4})(-?)(" + LETTERS + "{4})(?![0-9A-Za-z-])");
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final PaperRendering rendering;
    private final Map<String, PaperRendering.Text> texts = new HashMap<>();
    private final Map<String, String> checkCodes = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, byte[]> byPlayedHash = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    SnapshotPapers(PaperRendering rendering) {
        this.rendering = rendering;
    }

    /** Writes every text that was printed. */
    void write(Map<String, SnapshotFacts.Paper> papers, Move move, DatesInText dates) {
        papers.forEach((code, paper) -> {
            WrittenPaper played = paper.written();
            texts.put(
                    code,
                    rendering.write(new WrittenPaper(
                            played.kind(),
                            move.day(played.date()),
                            played.data().with(dates::moved, move::day),
                            dates.moved(played.title()),
                            played.author())));
        });
    }

    /** @param rows of {@code app.paper_check_code} */
    void check(List<SnapshotRow> rows) {
        rows.forEach(row -> checkCodes.put(key(row.get("owner_id"), row.get("version_code")), row.get("check_code")));
    }

    /** @param rows of {@code app.document}: each becomes a file with its moved date, and has a hash from then on */
    void register(List<SnapshotRow> rows, Move move) {
        for (SnapshotRow row : rows) {
            String code = row.get("version_code");
            byte[] file = rendering.registered(
                    text(code),
                    row.get("number"),
                    move.day(LocalDate.parse(row.get("document_date"))),
                    checkCodes.get(key(row.get("owner_id"), code)));
            files.put(row.get("id"), file);
            byPlayedHash.put(row.get("sha256"), file);
            hashes.put(row.get("sha256"), Hashes.sha256(file));
        }
    }

    PaperRendering.Text text(String playedCode) {
        PaperRendering.Text text = texts.get(playedCode);
        if (text == null) {
            throw new IllegalStateException("The snapshot has no paper " + playedCode);
        }
        return text;
    }

    byte[] file(String document) {
        byte[] file = files.get(document);
        if (file == null) {
            throw new IllegalStateException("The snapshot has no document " + document);
        }
        return file;
    }

    /** The registered paper that had this sum in the play, as it is written now; empty if none had. */
    Optional<byte[]> fileOf(String playedHash) {
        return Optional.ofNullable(byPlayedHash.get(playedHash));
    }

    /** Codes and hashes of the play give way to those of what was written. */
    String renamed(String words) {
        String coded = CODE.matcher(words).replaceAll(found -> {
            PaperRendering.Text text = texts.get(found.group(1) + found.group(3));
            return Matcher.quoteReplacement(
                    text == null
                            ? found.group()
                            : found.group(2).isEmpty() ? text.code() : PaperRendering.printed(text.code()));
        });
        return HASH.matcher(coded).replaceAll(found -> hash(found.group()));
    }

    private String hash(String played) {
        @Nullable String now = hashes.get(played);
        return now == null ? played : now;
    }

    private static String key(String owner, String code) {
        return owner + " " + code;
    }
}
