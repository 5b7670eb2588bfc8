package ru.nastavnik.letter;

/**
 * What a letter says. Lists of lines stand one under the other in one text.
 *
 * @param requisites of the sender: address, telephone, ИНН and ОГРН
 * @param addressee post, authority and name in the dative
 * @param greeting «Уважаемая Анна Юрьевна!»; empty if there is none
 * @param heading «О направлении отчёта», without a full stop
 * @param body paragraphs
 * @param enclosures what goes with it, a line each
 * @param executor who answers questions: surname, name, patronymic
 */
public record LetterContent(
        String requisites,
        String addressee,
        String greeting,
        String heading,
        String body,
        String enclosures,
        String executor,
        String phone) {}
