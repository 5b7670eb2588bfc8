@NullMarked
package ru.nastavnik.form.feel;

import org.jspecify.annotations.NullMarked;
