@NullMarked
package ru.nastavnik.form.domain;

import org.jspecify.annotations.NullMarked;
