@NullMarked
package ru.nastavnik.approval;

import org.jspecify.annotations.NullMarked;
