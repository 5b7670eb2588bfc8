/** Rules of matching and of orders on pairs; no framework. */
@NullMarked
package ru.nastavnik.pairing.domain;

import org.jspecify.annotations.NullMarked;
