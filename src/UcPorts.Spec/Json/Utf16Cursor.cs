namespace UcPorts.Spec.Json;

/// <summary>
/// Turns offsets into the UTF-8 bytes of a text into offsets into the text. It only goes forward, so that all offsets of
/// a file together cost one pass.
/// </summary>
internal sealed class Utf16Cursor(string text)
{
    private int _char;
    private long _byte;

    /// <summary>The offset into the text.</summary>
    /// <param name="byteOffset">The offset into the bytes, not below the one asked for before.</param>
    public int At(long byteOffset)
    {
        while (_byte < byteOffset && _char < text.Length)
        {
            char c = text[_char];
            if (c < 0x80)
            {
                _byte++;
            }
            else if (c < 0x800)
            {
                _byte += 2;
            }
            else if (char.IsHighSurrogate(c) && _char + 1 < text.Length && char.IsLowSurrogate(text[_char + 1]))
            {
                _byte += 4;
                _char++;
            }
            else
            {
                // A lone surrogate is encoded as U+FFFD, which takes three bytes like every other character here.
                _byte += 3;
            }

            _char++;
        }

        return _char;
    }
}
