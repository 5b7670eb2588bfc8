@NullMarked
package ru.nastavnik.roadmap.ui;

import org.jspecify.annotations.NullMarked;
