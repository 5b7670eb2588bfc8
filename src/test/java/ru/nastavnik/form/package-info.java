@NullMarked
package ru.nastavnik.form;

import org.jspecify.annotations.NullMarked;
