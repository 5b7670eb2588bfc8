@NullMarked
package ru.nastavnik.roadmap;

import org.jspecify.annotations.NullMarked;
