@NullMarked
package ru.nastavnik.archive.persistence;

import org.jspecify.annotations.NullMarked;
