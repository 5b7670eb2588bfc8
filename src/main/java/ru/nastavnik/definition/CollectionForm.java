package ru.nastavnik.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.shared.OrganizationKind;
import ru.nastavnik.shared.spelling.domain.Spelling;

/**
 * What a campaign asks for: named figures, for each of some items. A definition in data, versioned; a version that was
 * used never changes.
 *
 * @param point of the directive that obliges to report it
 * @param population whom the figures count, for example «классы 5–11»; forms of different populations are never added up
 * @param kinds of organisations that are asked; empty for a form that municipalities fill in
 * @param operators mentoring forms whose operator may open a campaign with it besides the department (3.2)
 */
public record CollectionForm(
        String code,
        int version,
        String title,
        String point,
        String help,
        Subject subject,
        @Nullable String population,
        List<OrganizationKind> kinds,
        List<String> operators,
        Items items,
        List<Figure> figures,
        List<Check> checks) {

    /** Who fills it in. */
    public enum Subject {
        ORGANIZATION,
        MUNICIPALITY
    }

    /** Which rows a submission has. */
    public enum ItemsKind {
        /** One row. */
        NONE,
        /** The rows that the definition lists. */
        FIXED,
        /** The mentoring forms of the region's catalogue. */
        MENTORING_FORMS,
        /** Rows that the person adds. */
        FREE
    }

    /** @param form key of the figure that says of which mentoring form a freely added row is; null if none does */
    public record Items(
            ItemsKind kind,
            String title,
            List<Item> list,
            @Nullable String form) {
        public Items {
            list = list == null ? List.of() : List.copyOf(list);
            title = title == null ? "" : title;
        }

        public Items(ItemsKind kind, String title, List<Item> list) {
            this(kind, title, list, null);
        }
    }

    /** @param also how else people call it */
    public record Item(String code, String title, List<String> also) {
        public Item {
            also = also == null ? List.of() : List.copyOf(also);
        }

        public Item(String code, String title) {
            this(code, title, List.of());
        }

        /** Whether a text names it, whatever dash, blanks or case were typed. */
        public boolean isCalled(String text) {
            String wanted = tight(text);
            return Stream.concat(Stream.of(code, title), also.stream())
                    .anyMatch(name -> tight(name).equals(wanted));
        }

        private static String tight(String name) {
            return Spelling.key(name).replace(" ", "");
        }
    }

    public enum FigureType {
        INTEGER,
        DECIMAL,
        /** Stored as 1 or 0. */
        YES_NO,
        TEXT,
        /** A list of names; each counts once in the whole region (indicators 3, 7, 8). */
        UNIQUE,
        CHOICE,
        /**
         * Where the numbers of the row come from and of which day they are: asked for where somebody types a number, and
         * known where the registers give all of them.
         */
        SOURCE
    }

    /**
     * @param key its name in formulas
     * @param register code of the {@link RegisterFigure} that is shown beside what is typed
     * @param registers the same by item, where the registers know some of the items only
     * @param computed whether the register's number is the figure, and another is typed only by who disagrees
     * @param items codes of the items that have it; empty: all
     */
    public record Figure(
            String key,
            String title,
            String unit,
            FigureType type,
            boolean required,
            @Nullable String register,
            Map<String, String> registers,
            boolean computed,
            List<String> items,
            List<Item> choices,
            String help) {
        public Figure {
            registers = registers == null ? Map.of() : Map.copyOf(registers);
            items = items == null ? List.of() : List.copyOf(items);
            choices = choices == null ? List.of() : List.copyOf(choices);
            unit = unit == null ? "" : unit;
            help = help == null ? "" : help;
        }

        public boolean isNumber() {
            return type == FigureType.INTEGER || type == FigureType.DECIMAL || type == FigureType.YES_NO;
        }

        /** What the registers know of it in a row; empty if nothing. */
        public Optional<RegisterFigure> registerOf(String item) {
            String code = registers.getOrDefault(item, register);
            return code == null ? Optional.empty() : RegisterFigure.of(code);
        }

        /** Every register's code that it names. */
        Stream<String> registerCodes() {
            return Stream.concat(Stream.ofNullable(register), registers.values().stream());
        }

        /** Which of the choices a text names. */
        public Optional<Item> choice(String text) {
            return choices.stream().filter(choice -> choice.isCalled(text)).findFirst();
        }

        /** What a stored choice is called; itself if it is none. */
        public String choiceTitle(String code) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(code))
                    .map(Item::title)
                    .findFirst()
                    .orElse(code);
        }

        public boolean concerns(String item) {
            return items.isEmpty() || items.contains(item);
        }
    }

    public enum Severity {
        /** The submission is refused. */
        ERROR,
        /** The submission is accepted with an explanation. */
        WARNING
    }

    public enum Must {
        BE_ZERO,
        NOT_BE_NEGATIVE;

        /** What cannot be computed breaks no rule. */
        public boolean holds(Amount value) {
            if (!(value instanceof Amount.Known known)) {
                return true;
            }
            return this == BE_ZERO ? known.value().signum() == 0 : known.value().signum() >= 0;
        }
    }

    /**
     * A rule over the figures of one row.
     *
     * @param expression what must be zero, or must not be negative
     * @param figure beside which the message stands
     */
    public record Check(String expression, Must must, Severity severity, String figure, String message) {
        public boolean holds(Amount value) {
            return must.holds(value);
        }
    }

    @JsonCreator
    public CollectionForm(
            @JsonProperty("code") String code,
            @JsonProperty("version") int version,
            @JsonProperty("title") String title,
            @JsonProperty("point") String point,
            @JsonProperty("help") String help,
            @JsonProperty("subject") Subject subject,
            @JsonProperty("population") @Nullable String population,
            @JsonProperty("kinds") List<OrganizationKind> kinds,
            @JsonProperty("operators") List<String> operators,
            @JsonProperty("items") Items items,
            @JsonProperty("figures") List<Figure> figures,
            @JsonProperty("checks") List<Check> checks) {
        this.code = code;
        this.version = version;
        this.title = title;
        this.point = point;
        this.help = help == null ? "" : help;
        this.subject = subject;
        this.population = population;
        this.kinds = kinds == null ? List.of() : List.copyOf(kinds);
        this.operators = operators == null ? List.of() : List.copyOf(operators);
        this.items = items == null ? new Items(ItemsKind.NONE, "", List.of()) : items;
        this.figures = List.copyOf(figures);
        this.checks = checks == null ? List.of() : List.copyOf(checks);
        requireSound();
    }

    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** Whether its rows are those of a list that is known beforehand. */
    public boolean hasKnownRows() {
        return items.kind() == ItemsKind.FIXED || items.kind() == ItemsKind.MENTORING_FORMS;
    }

    public boolean hasFreeRows() {
        return items.kind() == ItemsKind.FREE;
    }

    /** The figure that says of which mentoring form a freely added row is. */
    public Optional<Figure> formOfRow() {
        return hasFreeRows() && items.form() != null ? figure(items.form()) : Optional.empty();
    }

    private void requireSound() {
        if (hasFreeRows() && items.form() != null && formOfRow().isEmpty()) {
            throw new IllegalArgumentException(
                    "Форма " + code + ": показателя «" + items.form() + "», называющего форму строки, нет.");
        }
        if (figures.stream().map(Figure::key).distinct().count() != figures.size()) {
            throw new IllegalArgumentException("Форма " + code + ": показатель назван дважды.");
        }
        figures.stream()
                .flatMap(Figure::registerCodes)
                .filter(register -> RegisterFigure.of(register).isEmpty())
                .findFirst()
                .ifPresent(register -> {
                    throw new IllegalArgumentException("Форма " + code + ": реестр не знает числа «" + register + "».");
                });
        for (Check check : checks) {
            for (String name : Formula.parse(check.expression()).names()) {
                if (figure(name).filter(Figure::isNumber).isEmpty()) {
                    throw new IllegalArgumentException("Форма " + code + ": правило «" + check.message()
                            + "» читает неизвестный показатель «" + name + "».");
                }
            }
        }
    }
}
