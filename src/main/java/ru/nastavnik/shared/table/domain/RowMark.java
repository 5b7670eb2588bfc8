package ru.nastavnik.shared.table.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.Hashes;

/**
 * Key and version of a row of a register, as they stand in one cell of its workbook: «organization:5f…:a1b2c3d4e5».
 *
 * @param register which register the row is of, so that a row of another is known as foreign
 * @param key of the row within the register
 * @param version of the row's cells: it changes with any of them and with nothing else
 */
public record RowMark(String register, String key, String version) {
    private static final Pattern TEXT = Pattern.compile("([a-z-]+):(.+):([0-9a-f]{10})");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int VERSION_LENGTH = 10;
    private static final String BETWEEN_CELLS = "\u001f";

    /** @param cells of the row, as the workbook shows them */
    public static RowMark of(String register, String key, List<? extends @Nullable Object> cells) {
        String all = cells.stream().map(RowMark::shown).collect(Collectors.joining(BETWEEN_CELLS));
        return new RowMark(
                register,
                key,
                Hashes.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH));
    }

    /** Empty if the text is no mark. */
    public static Optional<RowMark> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new RowMark(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    public String text() {
        return register + ":" + key + ":" + version;
    }

    /** What a cell shows: two cells that show the same are the same. */
    public static String shown(@Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (cell instanceof BigDecimal number) {
            return number.signum() == 0
                    ? "0"
                    : number.stripTrailingZeros().toPlainString().replace('.', ',');
        }
        return cell == null ? "" : cell.toString().strip().replaceAll("\\s+", " ");
    }
}
