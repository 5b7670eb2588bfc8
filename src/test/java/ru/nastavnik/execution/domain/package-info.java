@NullMarked
package ru.nastavnik.execution.domain;

import org.jspecify.annotations.NullMarked;
