/** The administrator's page on the state of the system. */
@NullMarked
package ru.nastavnik.installation.ui;

import org.jspecify.annotations.NullMarked;
