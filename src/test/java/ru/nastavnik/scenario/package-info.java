@NullMarked
package ru.nastavnik.scenario;

import org.jspecify.annotations.NullMarked;
