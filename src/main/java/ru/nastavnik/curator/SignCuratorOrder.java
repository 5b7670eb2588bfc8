package ru.nastavnik.curator;

import ru.nastavnik.document.SignedPaper;

/** The director's signature under the printed order. */
public record SignCuratorOrder(CuratorAppointmentId appointment, SignedPaper signed) {}
