package ru.nastavnik.curator.domain;

import java.time.LocalDate;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.document.DocumentId;

/** What is known of an order that was signed on paper and registered. */
public record SignedOrder(AccountId signedBy, LocalDate date, DocumentId document, String number) {}
