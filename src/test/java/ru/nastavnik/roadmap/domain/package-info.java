@NullMarked
package ru.nastavnik.roadmap.domain;

import org.jspecify.annotations.NullMarked;
