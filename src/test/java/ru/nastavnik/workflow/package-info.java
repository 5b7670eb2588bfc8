@NullMarked
package ru.nastavnik.workflow;

import org.jspecify.annotations.NullMarked;
