package ru.nastavnik.recommendation;

import java.time.LocalDate;

/**
 * What a batch of letters needs besides what it recommends.
 *
 * @param executor who answers questions: surname, name, patronymic
 * @param phone of that person
 * @param answerBy by when the addressees are asked to answer
 */
public record LetterDetails(String executor, String phone, LocalDate answerBy) {}
