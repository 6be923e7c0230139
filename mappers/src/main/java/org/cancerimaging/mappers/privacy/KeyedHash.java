package org.cancerimaging.mappers.privacy;

import java.security.SecureRandom;

/**
 * A keyed 64-bit hash for sets of secrets in memory: SipHash-2-4 over UTF-16 units, with a key of this process only.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast short-input PRF</a>
 */
final class KeyedHash {

    private final long first;
    private final long second;

    KeyedHash() {
        this(new SecureRandom());
    }

    private KeyedHash(SecureRandom random) {
        this(random.nextLong(), random.nextLong());
    }

    KeyedHash(long first, long second) {
        this.first = first;
        this.second = second;
    }

    long of(CharSequence text) {
        State state = new State(first, second);
        long word = 0;
        for (int at = 0; at < text.length(); at++) {
            word |= (long) text.charAt(at) << ((at & 3) << 4);
            if ((at & 3) == 3) {
                state.take(word);
                word = 0;
            }
        }
        state.take(word | (long) text.length() << 57);
        return state.finish();
    }

    /** The four words of the algorithm's state. */
    private static final class State {
        private long a;
        private long b;
        private long c;
        private long d;

        State(long first, long second) {
            a = first ^ 0x736f6d6570736575L;
            b = second ^ 0x646f72616e646f6dL;
            c = first ^ 0x6c7967656e657261L;
            d = second ^ 0x7465646279746573L;
        }

        void take(long word) {
            d ^= word;
            rounds(2);
            a ^= word;
        }

        long finish() {
            c ^= 0xff;
            rounds(4);
            return a ^ b ^ c ^ d;
        }

        private void rounds(int count) {
            for (int round = 0; round < count; round++) {
                a += b;
                b = Long.rotateLeft(b, 13) ^ a;
                a = Long.rotateLeft(a, 32);
                c += d;
                d = Long.rotateLeft(d, 16) ^ c;
                a += d;
                d = Long.rotateLeft(d, 21) ^ a;
                c += b;
                b = Long.rotateLeft(b, 17) ^ c;
                c = Long.rotateLeft(c, 32);
            }
        }
    }
}
