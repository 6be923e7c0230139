/**
 * What people say about a dataset: the file of {@code --describe}. It is read without trust, checked as a whole before
 * anything is mapped, and each mistake is told with a code, its line and the way out. The list of keys is
 * {@link org.cancerimaging.mappers.describe.DescribeKey}; a commented file to start from lies beside it.
 */
@NullMarked
package org.cancerimaging.mappers.describe;

import org.jspecify.annotations.NullMarked;
