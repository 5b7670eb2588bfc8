@NullMarked
package ru.nastavnik.execution;

import org.jspecify.annotations.NullMarked;
