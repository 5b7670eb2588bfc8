package ru.nastavnik.document.template;

import java.util.List;

/** A piece of a compiled part. {@code up} counts the repeats to leave before the name is looked up. */
sealed interface Segment {

    record Xml(byte[] bytes) implements Segment {}

    record Value(String name, int up) implements Segment {}

    record Repeat(String name, int up, List<Segment> body) implements Segment {}

    record Condition(String name, int up, List<Segment> body) implements Segment {}
}
