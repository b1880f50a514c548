/**
 * Cells -> findings: structure rules and arithmetic identities. Never changes a cell, never asks the database.
 */
@NullMarked
package org.gouji.check;

import org.jspecify.annotations.NullMarked;
