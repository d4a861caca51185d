namespace Allo.Contacts.Names;

/// <summary>Parts a Chinese, Japanese or Korean name that is written without a space.</summary>
internal static class EastAsianName
{
    private static readonly HashSet<string> Chinese = ["欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "司徒", "夏侯", "轩辕", "端木", "独孤", "南宫", "南宮", "西门", "宇文", "长孙"];

    private static readonly HashSet<string> Korean = ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방"];

    private const string ChineseSurnames =
        "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高何郭马馬罗羅梁郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文";

    private const string KoreanSurnames = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모";

    private static readonly HashSet<string> Japanese =
    [
        .. ("佐藤 鈴木 高橋 田中 渡辺 渡邊 渡邉 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水 山崎 阿部 池田 橋本 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 岡本 藤原 中野 三浦 中川 原田 松田 竹内 小野 中山 " +
            "田村 和田 石田 上田 森田 菊地 菅原 宮崎 水野 市川 柴田 酒井 山内 工藤 横山 宮本 内田 高木 安藤 谷口 大野 丸山 今井 河野 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊池 佐野 大西 杉本 新井 浜田 市村 古川 水谷 五十嵐 久保田 大久保 小笠原 宇都宮 佐久間 長谷部 服部 本田 三宅 川口 西田 中西").Split(' '),
    ];

    private static readonly string[] Courtesies = ["様", "さん", "先生", "氏", "殿", "ちゃん", "くん", "女士", "小姐", "님", "씨"];

    /// <summary>The word without a title of courtesy at its end.</summary>
    public static TextSpan WithoutCourtesy(ReadOnlySpan<char> text, TextSpan word)
    {
        foreach (var courtesy in Courtesies)
        {
            if (word.Length > courtesy.Length + 1 && text[word.Start..word.End].EndsWith(courtesy, StringComparison.Ordinal))
            {
                return word with { End = word.End - courtesy.Length };
            }
        }

        return word;
    }

    /// <summary>How many characters the family name has; nought where the word cannot be parted.</summary>
    public static int FamilyLength(ReadOnlySpan<char> word) =>
        word.Length is < 2 or > 7 || !IsWhole(word) ? 0
        : word[0] is >= '\uac00' and <= '\ud7a3' ? (word.Length > 2 && Korean.Contains(word[..2].ToString()) ? 2 : 1)
        : IsKana(word[0]) ? 0
        : word[^1] is var last && IsKana(last) && Kana(word) is > 0 and var kanji ? kanji
        : Han(word);

    /// <summary>Whether the word is known as a family name.</summary>
    public static bool IsFamily(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => ChineseSurnames.Contains(word[0]) || KoreanSurnames.Contains(word[0]),
        2 => Chinese.Contains(word.ToString()) || Korean.Contains(word.ToString()) || Japanese.Contains(word.ToString()),
        _ => Japanese.Contains(word.ToString()),
    };

    /// <summary>Whether the word is a foreign name in katakana, whose order is kept: ジョン・スミス.</summary>
    public static bool IsKatakana(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('\u30a0', '\u30ff');

    private static bool IsWhole(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!NameForms.IsEastAsian(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKana(char c) => c is >= '\u3040' and <= '\u30ff';

    private static int Kana(ReadOnlySpan<char> word)
    {
        var kanji = 0;
        while (kanji < word.Length && !IsKana(word[kanji]))
        {
            kanji++;
        }

        return Known(word) is > 0 and var known ? known : kanji;
    }

    private static int Han(ReadOnlySpan<char> word)
    {
        if (Known(word) is > 0 and var known)
        {
            return known;
        }

        return word.Length switch
        {
            2 => 1,
            3 => Chinese.Contains(word[..2].ToString()) ? 2 : ChineseSurnames.Contains(word[0]) || word[1] is '一' or '太' or '健' ? 1 : word[2] is '子' or '郎' or '一' or '美' or '恵' or '男' or '夫' or '雄' ? 2 : 1,
            _ => 2,
        };
    }

    private static int Known(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(3, word.Length - 1); length > 1; length--)
        {
            if (Japanese.Contains(word[..length].ToString()))
            {
                return length;
            }
        }

        return 0;
    }
}
