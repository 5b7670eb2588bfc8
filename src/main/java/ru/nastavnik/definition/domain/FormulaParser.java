package ru.nastavnik.definition.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.nastavnik.definition.domain.Node.Call;
import ru.nastavnik.definition.domain.Node.Constant;
import ru.nastavnik.definition.domain.Node.Name;
import ru.nastavnik.definition.domain.Node.Operation;

/** Reads a formula by recursive descent. */
public final class FormulaParser {
    private static final Set<String> FUNCTIONS = Set.of("max", "min", "ceil", "share");
    private static final int MAX_DEPTH = 50;
    /** Sums are computed term by term, each within the next: a longer one would exhaust the stack. */
    private static final int LONGEST = 2_000;

    private final String text;
    private int at;
    private int depth;

    public FormulaParser(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException naming the place, if the text is no formula */
    public Node parse() {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Формула длиннее " + LONGEST + " знаков.");
        }
        Node root = sum();
        skipSpaces();
        if (at < text.length()) {
            throw refused("лишний знак «" + text.charAt(at) + "»");
        }
        return root;
    }

    private Node sum() {
        Node left = product();
        while (isNext('+') || isNext('-')) {
            char sign = text.charAt(at++);
            left = new Operation(sign, left, product());
        }
        return left;
    }

    private Node product() {
        Node left = value();
        while (isNext('*') || isNext('/')) {
            char sign = text.charAt(at++);
            left = new Operation(sign, left, value());
        }
        return left;
    }

    private Node value() {
        if (++depth > MAX_DEPTH) {
            throw refused("слишком много вложенных скобок");
        }
        try {
            if (isNext('(')) {
                at++;
                Node inner = sum();
                expect(')');
                return inner;
            }
            if (isNext('-')) {
                at++;
                return new Operation('-', new Constant(BigDecimal.ZERO), value());
            }
            skipSpaces();
            if (at >= text.length()) {
                throw refused("формула оборвана");
            }
            return Character.isDigit(text.charAt(at)) ? number() : nameOrCall();
        } finally {
            depth--;
        }
    }

    private Node number() {
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Constant(new BigDecimal(text.substring(from, at)));
        } catch (NumberFormatException wrong) {
            throw refused("не число: «" + text.substring(from, at) + "»");
        }
    }

    private Node nameOrCall() {
        int from = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(from, at);
        if (name.isEmpty()) {
            throw refused("ожидалось имя показателя, а стоит «" + text.charAt(at) + "»");
        }
        if (!isNext('(')) {
            return new Name(name);
        }
        if (!FUNCTIONS.contains(name)) {
            throw refused("нет функции «" + name + "»");
        }
        at++;
        List<Node> arguments = new ArrayList<>();
        arguments.add(sum());
        while (isNext(',')) {
            at++;
            arguments.add(sum());
        }
        expect(')');
        if ("share".equals(name) && arguments.size() != 2) {
            throw refused("у функции share два аргумента: часть и целое");
        }
        return new Call(name, List.copyOf(arguments));
    }

    private static boolean isNamePart(char sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || sign == '.'
                || sign == '_';
    }

    private boolean isNext(char sign) {
        skipSpaces();
        return at < text.length() && text.charAt(at) == sign;
    }

    private void expect(char sign) {
        if (!isNext(sign)) {
            throw refused("ожидалась «" + sign + "»");
        }
        at++;
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("Формула «" + text + "», знак " + (at + 1) + ": " + why + ".");
    }
}
