package ru.nastavnik.form.ui;

import ru.nastavnik.form.FileSlots;
import ru.nastavnik.form.FormContext;

/** What every part of one form shares. */
public record FormScope(FormContext context, FileSlots slots, Runnable changed) {}
