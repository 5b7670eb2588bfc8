@NullMarked
package ru.nastavnik.archive.domain;

import org.jspecify.annotations.NullMarked;
