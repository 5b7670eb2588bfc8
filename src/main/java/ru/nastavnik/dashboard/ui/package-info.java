/** What each role opens first: today, decisions, control matrix, region. */
@NullMarked
package ru.nastavnik.dashboard.ui;

import org.jspecify.annotations.NullMarked;
