package ru.nastavnik.campaign.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.campaign.CellProblem;
import ru.nastavnik.campaign.CellProblem.Kind;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.Amount;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Check;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.CollectionForm.Item;
import ru.nastavnik.definition.CollectionForm.Severity;
import ru.nastavnik.definition.Formula;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.figure.FigureValue;
import ru.nastavnik.figure.UniqueNames;
import ru.nastavnik.shared.table.domain.WrittenNumber;
import ru.nastavnik.shared.table.domain.YesOrNo;

/**
 * Reads what was typed and says beside each cell what is wrong: text in a number, a negative figure, a rule of the form
 * that does not hold, an unexplained difference to the register. Nothing is corrected silently.
 */
public final class SubmissionCheck {
    private static final Set<String> UNKNOWN = Set.of("н/д", "нд", "нет данных", "не рассчитывается");
    /** «01.09.2026», «1 сентября 2026», «сентябрь 2026 года». */
    private static final Pattern A_DAY = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

    private final CollectionForm form;
    private final Map<CellKey, TypedFigure> typed;
    private final Map<CellKey, BigDecimal> register;
    private final List<FigureValue> values = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    /**
     * What a check found.
     *
     * @param values the figures that could be read
     */
    public record Result(List<FigureValue> values, List<CellProblem> problems) {
        public boolean mayBeSubmitted() {
            return problems.stream().noneMatch(CellProblem::refuses);
        }
    }

    private SubmissionCheck(CollectionForm form, Map<CellKey, TypedFigure> typed, Map<CellKey, BigDecimal> register) {
        this.form = form;
        this.typed = typed;
        this.register = register;
    }

    public static Result of(
            CollectionForm form, List<Item> items, Map<CellKey, TypedFigure> typed, Map<CellKey, BigDecimal> register) {
        SubmissionCheck check = new SubmissionCheck(form, typed, register);
        items.forEach(item -> check.row(item.code()));
        return new Result(List.copyOf(check.values), List.copyOf(check.problems));
    }

    private void row(String item) {
        for (Figure figure : form.figures()) {
            if (figure.concerns(item)) {
                read(item, figure);
            }
        }
        for (Check check : form.checks()) {
            rule(item, check);
        }
    }

    private void read(String item, Figure figure) {
        CellKey cell = new CellKey(item, figure.key());
        TypedFigure entry = typed.getOrDefault(cell, TypedFigure.of(item, figure.key(), ""));
        if (figure.type() == FigureType.SOURCE) {
            readSource(cell, entry.text());
            return;
        }
        if (entry.text().isEmpty()) {
            BigDecimal known = register.get(cell);
            if (figure.required()) {
                problem(cell, Kind.ERROR, "Заполните: показатель обязателен.");
            } else if (known != null && known.signum() != 0) {
                explain(
                        cell,
                        entry,
                        "По реестру " + shown(figure, known) + ", а ячейка пуста: введите число или поясните, почему"
                                + " его нет.");
            }
            return;
        }
        if (!figure.isNumber()) {
            readText(cell, figure, entry.text());
            return;
        }
        if (UNKNOWN.contains(entry.text().toLowerCase(Locale.ROOT))) {
            readUnknown(cell, entry);
            return;
        }
        try {
            accept(cell, figure, entry, number(figure, entry.text()));
        } catch (IllegalArgumentException refused) {
            problem(cell, Kind.ERROR, String.valueOf(refused.getMessage()));
        }
    }

    private void readText(CellKey cell, Figure figure, String text) {
        if (figure.type() == FigureType.UNIQUE) {
            readNames(cell, text);
            return;
        }
        boolean offered = figure.type() != FigureType.CHOICE
                || figure.choices().stream().anyMatch(choice -> choice.code().equals(text));
        if (offered) {
            values.add(FigureValue.text(cell.item(), cell.figure(), text));
        } else {
            problem(cell, Kind.ERROR, "Выберите значение из списка.");
        }
    }

    /** Whoever types a number says where it comes from and of which day it is. */
    private void readSource(CellKey cell, String text) {
        boolean numberIsTyped = ComputedCells.hasTypedNumber(form, cell.item(), typed, register);
        if (numberIsTyped && ComputedCells.namesRegisters(text)) {
            problem(cell, Kind.ERROR, "Число введено, а источником названы реестры: назовите, откуда оно.");
        } else if (!text.isEmpty() && !A_DAY.matcher(text).find()) {
            problem(cell, Kind.ERROR, "Добавьте дату, например: кадровый учёт на 01.09.2026.");
        } else if (text.isEmpty() && numberIsTyped) {
            problem(cell, Kind.ERROR, "Назовите, откуда число и на какую дату, например: кадровый учёт на 01.09.2026.");
        } else if (!text.isEmpty()) {
            values.add(FigureValue.text(cell.item(), cell.figure(), text));
        }
    }

    private void readNames(CellKey cell, String text) {
        try {
            String names = UniqueNames.of(text);
            if (!names.isEmpty()) {
                values.add(FigureValue.text(cell.item(), cell.figure(), names));
            }
        } catch (IllegalArgumentException noNames) {
            problem(cell, Kind.ERROR, String.valueOf(noNames.getMessage()));
        }
    }

    private void readUnknown(CellKey cell, TypedFigure entry) {
        if (entry.note().isEmpty()) {
            problem(cell, Kind.EXPLANATION_NEEDED, "Поясните, почему показатель нельзя рассчитать.");
        } else {
            problem(cell, Kind.EXPLAINED, "Не рассчитывается: " + entry.note());
            values.add(FigureValue.notComputable(cell.item(), cell.figure(), entry.note()));
        }
    }

    private void accept(CellKey cell, Figure figure, TypedFigure entry, BigDecimal number) {
        if (number.signum() < 0 && figure.type() == FigureType.INTEGER) {
            problem(cell, Kind.ERROR, "Число не может быть отрицательным.");
            return;
        }
        if (figure.type() == FigureType.INTEGER && number.stripTrailingZeros().scale() > 0) {
            problem(cell, Kind.ERROR, "Нужно целое число.");
            return;
        }
        BigDecimal known = register.get(cell);
        values.add(new FigureValue(cell.item(), cell.figure(), number, null, null, known));
        if (known != null && known.compareTo(number) != 0) {
            explain(cell, entry, "По реестру " + shown(figure, known) + ": поясните расхождение.");
        }
    }

    private void rule(String item, Check check) {
        Formula formula = Formula.parse(check.expression());
        CellKey cell = new CellKey(item, check.figure());
        boolean concerned = form.figure(check.figure())
                .filter(figure -> figure.concerns(item))
                .isPresent();
        if (!concerned || !known(item, formula.names()) || check.holds(formula.evaluate(name -> amount(item, name)))) {
            return;
        }
        if (check.severity() == Severity.ERROR) {
            problem(cell, Kind.ERROR, check.message());
        } else {
            explain(cell, typed.getOrDefault(cell, TypedFigure.of(item, check.figure(), "")), check.message());
        }
    }

    /** Whether the rule has anything to say: something was typed, and all of it could be read. */
    private boolean known(String item, Set<String> names) {
        boolean anything = false;
        for (String name : names) {
            TypedFigure entry = typed.get(new CellKey(item, name));
            boolean isTyped = entry != null && !entry.text().isEmpty();
            if (isTyped && value(item, name) == null) {
                return false;
            }
            anything |= isTyped;
        }
        return anything;
    }

    private Amount amount(String item, String name) {
        FigureValue value = value(item, name);
        if (value == null) {
            return Amount.ZERO;
        }
        BigDecimal number = value.number();
        return number == null ? Amount.notComputable(String.valueOf(value.reason())) : Amount.of(number);
    }

    private @Nullable FigureValue value(String item, String name) {
        return values.stream()
                .filter(value -> value.item().equals(item) && value.figure().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void explain(CellKey cell, TypedFigure entry, String message) {
        problem(cell, entry.note().isEmpty() ? Kind.EXPLANATION_NEEDED : Kind.EXPLAINED, message);
    }

    private void problem(CellKey cell, Kind kind, String message) {
        problems.add(new CellProblem(cell, kind, message));
    }

    /** @throws IllegalArgumentException with a Russian sentence */
    private static BigDecimal number(Figure figure, String text) {
        return switch (figure.type()) {
            case YES_NO ->
                YesOrNo.read(text)
                        .map(answer -> answer ? BigDecimal.ONE : BigDecimal.ZERO)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "Ответьте «да» или «нет»: «" + shortened(text) + "» не понято."));
            case DECIMAL -> WrittenNumber.readFraction(text);
            default -> WrittenNumber.read(text);
        };
    }

    private static String shown(Figure figure, BigDecimal number) {
        if (figure.type() == FigureType.YES_NO) {
            return number.signum() == 0 ? "«нет»" : "«да»";
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
