package ru.nastavnik.definition;

import java.util.Map;

/** Values that stand in definitions as codes, in the words of the page. */
public final class DefinitionWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("COLLECTED", "то, что сдали организации или муниципалитеты"),
            Map.entry("INDICATORS", "планы и факты показателей региональной программы"),
            Map.entry("LEDGER", "задачи и сроки: что должно быть и когда сделано"),
            Map.entry("PLANNED", "планируемые результаты и последний охват"),
            Map.entry("SUM", "сумма"),
            Map.entry("YES", "число ответивших «да»"),
            Map.entry("UNIQUE", "разные названия"),
            Map.entry("TEXT", "текст"),
            Map.entry("VALUE", "значение без сложения"),
            Map.entry("POPULATION", "численность"),
            Map.entry("TARGET", "цель"),
            Map.entry("FORMULA", "формула"),
            Map.entry("INTEGER", "целое число"),
            Map.entry("DECIMAL", "число с дробью"),
            Map.entry("YES_NO", "да или нет"),
            Map.entry("CHOICE", "выбор из списка"),
            Map.entry("SOURCE", "откуда число и на какую дату"),
            Map.entry("ROUND", "округлить"),
            Map.entry("TRUNCATE", "отбросить"),
            Map.entry("AS_GIVEN", "печатать как дано"),
            Map.entry("ITEM", "позиция"),
            Map.entry("KIND", "вид организаций"),
            Map.entry("MUNICIPALITY", "муниципалитет"),
            Map.entry("ORGANIZATION", "организация"),
            Map.entry("AUTHORITY", "кто управляет"),
            Map.entry("POST", "должность"),
            Map.entry("ENTRY", "запись"),
            Map.entry("SCHOOL", "школы"),
            Map.entry("EXTRA", "дополнительное образование"),
            Map.entry("COLLEGE", "колледжи"),
            Map.entry("BAR", "столбики"),
            Map.entry("LINE", "линия"),
            Map.entry("BE_ZERO", "должно быть ноль"),
            Map.entry("NOT_BE_NEGATIVE", "не может быть меньше нуля"),
            Map.entry("ERROR", "не принимать"),
            Map.entry("WARNING", "просить пояснить"),
            Map.entry("NONE", "одна строка"),
            Map.entry("FIXED", "названные строки"),
            Map.entry("MENTORING_FORMS", "формы наставничества"),
            Map.entry("FREE", "строки добавляет заполняющий"));

    private DefinitionWords() {}

    /** What is no code of ours stays as it is. */
    public static String of(String code) {
        return RegisterFigure.of(code).map(RegisterFigure::title).orElseGet(() -> WORDS.getOrDefault(code, code));
    }
}
