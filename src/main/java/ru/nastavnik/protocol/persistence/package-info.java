@NullMarked
package ru.nastavnik.protocol.persistence;

import org.jspecify.annotations.NullMarked;
