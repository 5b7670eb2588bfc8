@NullMarked
package ru.nastavnik.sheet.domain;

import org.jspecify.annotations.NullMarked;
