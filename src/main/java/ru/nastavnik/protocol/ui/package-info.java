@NullMarked
package ru.nastavnik.protocol.ui;

import org.jspecify.annotations.NullMarked;
