package ru.nastavnik.form.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over the tokens of a condition. Anything outside the supported part is refused, not guessed. */
final class FeelParser {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d+(?:\\.\\d+)?|list contains|[\\p{L}_][\\p{L}\\d_]*|!=|<=|>=|[=<>(),\\[\\]])");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> RESERVED =
            Set.of("and", "or", "in", "if", "then", "else", "for", "some", "every", "between", "return", "satisfies");

    private final List<String> tokens;
    private int position;

    private FeelParser(List<String> tokens) {
        this.tokens = tokens;
    }

    /** @throws IllegalArgumentException naming the part that is not supported */
    static Feel parse(String text) {
        FeelParser parser = new FeelParser(tokens(text));
        Feel expression = parser.disjunction();
        if (parser.position < parser.tokens.size()) {
            throw new IllegalArgumentException("не поддерживается «" + parser.peek() + "»");
        }
        return expression;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (position < text.stripTrailing().length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                throw new IllegalArgumentException("не поддерживается «" + text.substring(position) + "»");
            }
            tokens.add(matcher.group(1));
            position = matcher.end();
        }
        return tokens;
    }

    private Feel disjunction() {
        Feel left = conjunction();
        while (accept("or")) {
            left = new Feel.Junction(true, left, conjunction());
        }
        return left;
    }

    private Feel conjunction() {
        Feel left = comparison();
        while (accept("and")) {
            left = new Feel.Junction(false, left, comparison());
        }
        return left;
    }

    private Feel comparison() {
        Feel left = primary();
        String operator = peek();
        if (COMPARISONS.contains(operator)) {
            position++;
            return new Feel.Comparison(operator, left, primary());
        }
        if (accept("in")) {
            if (accept("(")) {
                return new Feel.Contains(items(")"), left);
            }
            expect("[");
            return new Feel.Contains(items("]"), left);
        }
        return left;
    }

    private Feel primary() {
        String token = peek();
        position++;
        if (token.startsWith("\"")) {
            return new Feel.Literal(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
            return new Feel.Literal(new BigDecimal(token));
        }
        if (token.equals("true") || token.equals("false")) {
            return new Feel.Literal(token.equals("true"));
        }
        if (token.equals("null")) {
            return new Feel.Literal(null);
        }
        if (token.equals("(")) {
            Feel inner = disjunction();
            expect(")");
            return inner;
        }
        if (token.equals("[")) {
            return items("]");
        }
        if (token.equals("list contains")) {
            expect("(");
            Feel list = disjunction();
            expect(",");
            Feel item = disjunction();
            expect(")");
            return new Feel.Contains(list, item);
        }
        if (peek().equals("(")) {
            return call(token);
        }
        if (token.isEmpty() || RESERVED.contains(token) || !Character.isLetter(token.charAt(0))) {
            throw new IllegalArgumentException(
                    token.isEmpty() ? "выражение оборвано" : "не поддерживается «" + token + "»");
        }
        return new Feel.Name(token);
    }

    private Feel call(String function) {
        expect("(");
        Feel argument = disjunction();
        expect(")");
        if (function.equals("not")) {
            return new Feel.Not(argument);
        }
        if (function.equals("count")) {
            return new Feel.Count(argument);
        }
        throw new IllegalArgumentException("не поддерживается функция «" + function + "»");
    }

    private Feel.Items items(String closing) {
        List<Feel> items = new ArrayList<>();
        if (accept(closing)) {
            return new Feel.Items(items);
        }
        do {
            items.add(disjunction());
        } while (accept(","));
        expect(closing);
        return new Feel.Items(List.copyOf(items));
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : "";
    }

    private boolean accept(String token) {
        if (peek().equals(token)) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException(
                    "ожидается «" + token + "»" + (peek().isEmpty() ? "" : " вместо «" + peek() + "»"));
        }
    }
}
