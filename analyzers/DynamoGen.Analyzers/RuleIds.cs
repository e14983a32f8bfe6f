namespace DynamoGen.Analyzers;

/// <summary>The ids of the rules that are kept here. Those on declarations are the parser's.</summary>
internal static class RuleIds
{
    public const string TooLarge = "DGEN120";
    public const string Unbounded = "DGEN121";
    public const string FewPartitions = "DGEN138";
    public const string FewIndexPartitions = "DGEN139";
    public const string InexactKey = "DGEN140";
    public const string LocalIndex = "DGEN141";
    public const string DuplicateIndex = "DGEN142";
    public const string UnusedIndex = "DGEN143";
    public const string NullableSet = "DGEN144";
    public const string DateTime = "DGEN145";
    public const string InexactMoney = "DGEN146";
    public const string MutableKey = "DGEN147";
    public const string EndlessRecursion = "DGEN148";
    public const string UnboundedText = "DGEN149";
    public const string Convertible = "DGEN150";
    public const string Scan = "DGEN201";
    public const string QueryWithoutKey = "DGEN202";
    public const string KeyConditionEquality = "DGEN203";
    public const string KeyConditionOperator = "DGEN204";
    public const string FilterOnKey = "DGEN205";
    public const string StrongIndexRead = "DGEN206";
    public const string ReservedWord = "DGEN207";
    public const string UndefinedPlaceholder = "DGEN208";
    public const string UnusedPlaceholder = "DGEN209";
    public const string OverlappingPaths = "DGEN210";
    public const string UpdatedKey = "DGEN211";
    public const string ValueInText = "DGEN212";
    public const string PartiQlScan = "DGEN213";
    public const string TooManyRequests = "DGEN214";
    public const string LegacyParameter = "DGEN215";
    public const string LimitWithFilter = "DGEN216";
    public const string EmptyMap = "DGEN217";
    public const string PutOfProjection = "DGEN218";
    public const string KeyValue = "DGEN219";
    public const string Leftovers = "DGEN220";
    public const string FirstPage = "DGEN221";
    public const string EmptyPage = "DGEN222";
    public const string OneByOne = "DGEN223";
    public const string ClientPerCall = "DGEN224";
    public const string Blocking = "DGEN225";
    public const string RetriedTransaction = "DGEN226";
    public const string DoubleRetry = "DGEN227";
    public const string LostUpdate = "DGEN228";
    public const string Counter = "DGEN229";
    public const string Describe = "DGEN230";
    public const string UnsortableTime = "DGEN231";
    public const string LocalTime = "DGEN232";
    public const string TimeToLiveForm = "DGEN233";
    public const string MixedCondition = "DGEN234";
    public const string FilterInMemory = "DGEN235";
    public const string DroppedQuery = "DGEN236";
    public const string UnawaitedWrite = "DGEN237";
    public const string ReadsMore = "DGEN238";
}
